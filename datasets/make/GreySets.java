import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chooses the grey images of the sets Fashion-MNIST and MNIST digits: equally many a class. */
final class GreySets {

  private static final int CLASSES = 10;
  private static final int IMAGES_PER_CLASS = 50;

  private GreySets() {}

  /** The first training images of each class, in the order of the original file. */
  static List<LabelledImage> fashion(Path sources) throws IOException {
    Path folder = sources.resolve("dataset-fashion-mnist/usr/share/datasets/fashion-mnist");
    List<LabelledImage> chosen = new ArrayList<>();
    int[] taken = new int[CLASSES];
    try (DataInputStream images =
            ImageFiles.openIdx(
                folder.resolve("train-images-idx3-ubyte.gz"), ImageFiles.IDX_IMAGES);
        DataInputStream labels =
            ImageFiles.openIdx(
                folder.resolve("train-labels-idx1-ubyte.gz"), ImageFiles.IDX_LABELS)) {
      images.skipNBytes(3 * Integer.BYTES); // count, rows, columns
      labels.skipNBytes(Integer.BYTES); // count
      while (chosen.size() < CLASSES * IMAGES_PER_CLASS) {
        int label = labels.readUnsignedByte();
        byte[] pixels = images.readNBytes(LabelledImage.SIDE * LabelledImage.SIDE);
        if (taken[label] < IMAGES_PER_CLASS) {
          taken[label]++;
          chosen.add(new LabelledImage(label, pixels));
        }
      }
    }
    return chosen;
  }

  /**
   * The first digits of each class, as 0 1 2 ... 9 0 1 2 ... 9, so that any beginning of the set is
   * balanced too. The package keeps the digits in one file a class, so their first order is lost.
   */
  static List<LabelledImage> digits(Path sources) throws IOException {
    List<List<byte[]>> classes = new ArrayList<>();
    for (int label = 0; label < CLASSES; label++) {
      classes.add(readDigits(sources.resolve("mnist/src/digits/" + label + ".json")));
    }
    List<LabelledImage> chosen = new ArrayList<>();
    for (int i = 0; i < IMAGES_PER_CLASS; i++) {
      for (int label = 0; label < CLASSES; label++) {
        chosen.add(new LabelledImage(label, classes.get(label).get(i)));
      }
    }
    return chosen;
  }

  /**
   * Reads {@code {"data": [0, 0.486, ...]}}, in which the pixels of all digits follow each other.
   */
  private static List<byte[]> readDigits(Path file) throws IOException {
    String json = Files.readString(file);
    int pixelsPerDigit = LabelledImage.SIDE * LabelledImage.SIDE;
    int limit = IMAGES_PER_CLASS * pixelsPerDigit + 1; // the last part is the unread rest
    String[] values = json.substring(json.indexOf('[') + 1).split(",", limit);
    List<byte[]> digits = new ArrayList<>();
    for (int i = 0; i < IMAGES_PER_CLASS; i++) {
      byte[] pixels = new byte[pixelsPerDigit];
      for (int p = 0; p < pixelsPerDigit; p++) {
        pixels[p] = (byte) Math.round(255 * Double.parseDouble(values[i * pixelsPerDigit + p]));
      }
      digits.add(pixels);
    }
    return digits;
  }
}
