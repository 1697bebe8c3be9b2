import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Reads and writes files of images: IDX for grey ones, a zip file of PNG files for colour ones. No
 * file written carries the time of its making.
 */
final class ImageFiles {

  static final int IDX_IMAGES = 0x803;
  static final int IDX_LABELS = 0x801;

  /** Any fixed time does; zip cannot say "none". */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private ImageFiles() {}

  static DataInputStream openIdx(Path file, int magic) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
    if (in.readInt() != magic) {
      throw new IOException(file + " is not the expected kind of IDX file");
    }
    return in;
  }

  static void writeIdx(Path folder, List<LabelledImage> images) throws IOException {
    requireDistinct(folder, images.stream().map(LabelledImage::pixels).toList());
    Files.createDirectories(folder);
    try (DataOutputStream out = createGzip(folder.resolve("images.idx3-ubyte.gz"))) {
      out.writeInt(IDX_IMAGES);
      out.writeInt(images.size());
      out.writeInt(LabelledImage.SIDE);
      out.writeInt(LabelledImage.SIDE);
      for (LabelledImage image : images) {
        out.write(image.pixels());
      }
    }
    try (DataOutputStream out = createGzip(folder.resolve("labels.idx1-ubyte.gz"))) {
      out.writeInt(IDX_LABELS);
      out.writeInt(images.size());
      for (LabelledImage image : images) {
        out.writeByte(image.label());
      }
    }
  }

  /** Opens a gzip file; Java writes no time and no name into its head. */
  private static DataOutputStream createGzip(Path file) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)));
  }

  static void writeZip(Path folder, Map<String, BufferedImage> pictures) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
      files.put(picture.getKey(), png(picture.getValue()));
    }
    // Equal pictures give equal PNG bytes here, as one encoder with one setting writes them all.
    requireDistinct(folder, files.values());
    Files.createDirectories(folder);
    try (OutputStream file = Files.newOutputStream(folder.resolve("images.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        ZipEntry zipEntry = new ZipEntry(entry.getKey());
        zipEntry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(zipEntry);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** Two equal images would count as one memory in the laboratory, so a set must not hold any. */
  private static void requireDistinct(Path set, Collection<byte[]> images) {
    Set<ByteBuffer> seen = new HashSet<>();
    for (byte[] image : images) {
      if (!seen.add(ByteBuffer.wrap(image))) {
        throw new IllegalStateException(set.getFileName() + " holds an image twice");
      }
    }
    System.out.println(set.getFileName() + ": " + seen.size() + " images");
  }
}
