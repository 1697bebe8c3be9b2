import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the image data of the bundled sets from their unpacked source packages.
 *
 * <p>Run as {@code java MakeDatasets.java SOURCES OUT}, where SOURCES holds one folder a package,
 * as {@code make.sh} unpacks them, and OUT is the {@code datasets} folder. All choices are fixed or
 * seeded and no file carries a time of its own, so the same Java release gives the same bytes
 * again.
 */
public final class MakeDatasets {

  private MakeDatasets() {}

  /** Makes all sets; the arguments are the folder of unpacked packages and the output folder. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: java MakeDatasets.java SOURCES OUT");
      System.exit(2);
    }
    Path sources = Path.of(args[0]);
    Path out = Path.of(args[1]);
    ImageFiles.writeIdx(out.resolve("fashion-mnist"), GreySets.fashion(sources));
    ImageFiles.writeIdx(out.resolve("digits"), GreySets.digits(sources));
    ImageFiles.writeZip(out.resolve("emoji"), EmojiSet.pictures(sources));
    ImageFiles.writeZip(out.resolve("photos"), PhotoSet.patches(sources));
  }
}
