package org.attractorlab.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * PyTorch's libraries, unpacked from the class path to where the engine looks for them.
 *
 * <p>The engine would unpack them itself, silently: some 450 MB, seconds in which nothing seems to
 * happen. Done here beforehand, it shows progress, and a full disk is noticed before it is full.
 * Whatever is not found here in the expected form is left to the engine.
 */
final class NativeFiles {
  private static final String DESCRIPTION = "native/lib/pytorch.properties";
  private static final String UNFINISHED = "unpacking-";
  private static final Duration STALE = Duration.ofHours(1);

  private final ClassLoader classPath;
  private final String platform;

  /**
   * @param platform {@code linux-x86_64} or the like
   */
  NativeFiles(ClassLoader classPath, String platform) {
    this.classPath = classPath;
    this.platform = platform;
  }

  /** The platform of this process, in the words of the engine's artifacts. */
  static String platform() {
    String system = System.getProperty("os.name", "");
    String family = system.startsWith("Win") ? "win" : system.startsWith("Mac") ? "osx" : "linux";
    String processor = System.getProperty("os.arch", "");
    return family + "-" + (processor.equals("amd64") ? "x86_64" : processor);
  }

  /** One library in a jar. */
  private record Library(String name, URL source, long bytes) {}

  /**
   * Unpacks the libraries of this platform unless they are there.
   *
   * @param folder of all libraries; each version has a folder of its own in it
   */
  void unpack(Path folder, EngineProgress progress) throws IOException {
    Optional<Properties> found = description();
    if (found.isEmpty()) {
      return;
    }
    String flavor = found.get().getProperty("flavor", "");
    Path target =
        folder.resolve(found.get().getProperty("version") + "-" + flavor + "-" + platform);
    if (Files.exists(target.resolve(System.mapLibraryName("torch")))) {
      return;
    }
    List<Library> libraries = libraries(found.get(), flavor);
    if (libraries.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    removeStale(folder);
    checkRoom(folder, libraries);
    Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
    try {
      copy(libraries, unfinished, progress.byPercent());
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException problem) {
      // Two starts at the same time: the other one was faster.
      if (!Files.exists(target.resolve(System.mapLibraryName("torch")))) {
        throw problem;
      }
    } finally {
      delete(unfinished);
    }
  }

  private Optional<Properties> description() throws IOException {
    for (URL url : (Iterable<URL>) classPath.resources(DESCRIPTION)::iterator) {
      Properties properties = new Properties();
      try (InputStream in = url.openStream()) {
        properties.load(in);
      }
      if (properties.getProperty("classifier", "").equals(platform)
          && properties.getProperty("version") != null
          && properties.getProperty("placeholder") == null) {
        return Optional.of(properties);
      }
    }
    return Optional.empty();
  }

  /** All libraries that the description names, or none if one is not there. */
  private List<Library> libraries(Properties description, String flavor) throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (String name : description.getProperty("libraries", "").split(",")) {
      URL source = classPath.getResource("pytorch/" + flavor + "/" + platform + "/" + name.strip());
      if (name.isBlank() || source == null) {
        return List.of();
      }
      URLConnection connection = source.openConnection();
      libraries.add(new Library(name.strip(), source, connection.getContentLengthLong()));
    }
    return libraries;
  }

  private static long total(List<Library> libraries) {
    return libraries.stream().mapToLong(Library::bytes).sum();
  }

  private static void checkRoom(Path folder, List<Library> libraries) throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    if (room < total(libraries)) {
      throw new NoRoom(folder, total(libraries), room);
    }
  }

  private static void copy(List<Library> libraries, Path folder, EngineProgress progress)
      throws IOException {
    long total = total(libraries);
    String text = "Unpacking PyTorch, %d MB, this first time only".formatted(total / 1_000_000);
    byte[] block = new byte[1 << 20];
    long done = 0;
    for (Library library : libraries) {
      try (InputStream in = library.source.openStream();
          OutputStream out = Files.newOutputStream(folder.resolve(library.name))) {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          out.write(block, 0, n);
          done += n;
          progress.at(Math.min(1, done / (double) total), text);
        }
      }
    }
  }

  /** What a start that was killed while unpacking left behind. */
  private static void removeStale(Path folder) throws IOException {
    Instant limit = Instant.now().minus(STALE);
    List<Path> leftovers;
    try (Stream<Path> entries = Files.list(folder)) {
      leftovers = entries.filter(e -> e.getFileName().toString().startsWith(UNFINISHED)).toList();
    }
    for (Path leftover : leftovers) {
      if (Files.getLastModifiedTime(leftover).toInstant().isBefore(limit)) {
        delete(leftover);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /** The disk is too full to unpack. */
  static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;

    NoRoom(Path folder, long needed, long room) {
      super(
          "PyTorch's libraries need %d MB in %s, where %d MB are free."
              .formatted(needed / 1_000_000, folder, room / 1_000_000));
    }
  }
}
