package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the binary files of CIFAR-10 (a label, then 3072 values) and CIFAR-100 (a coarse and a fine
 * label, then 3072 values): planes of red, green, blue, 32 × 32 each, any number of records.
 *
 * <p>The format has no signature. It is taken to be there if all labels that can be seen are
 * possible, in a file that is one whole record or has a second.
 */
final class CifarReader implements FormatReader.OfSet {
  private static final ImageShape SHAPE = new ImageShape(3, 32, 32);
  private static final int RECORDS_LOOKED_AT = 20;
  private static final List<String> CIFAR_10_CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private enum Kind {
    CIFAR_10(10),
    CIFAR_100(20, 100);

    private final int[] labelCounts;

    Kind(int... labelCounts) {
      this.labelCounts = labelCounts;
    }

    int recordBytes() {
      return labelCounts.length + SHAPE.size();
    }

    boolean allows(byte[] bytes, int record) {
      for (int i = 0; i < labelCounts.length; i++) {
        if (Byte.toUnsignedInt(bytes[record + i]) >= labelCounts[i]) {
          return false;
        }
      }
      return true;
    }

    String label(byte[] record) {
      int label = Byte.toUnsignedInt(record[labelCounts.length - 1]);
      return this == CIFAR_10 ? CIFAR_10_CLASSES.get(label) : String.valueOf(label);
    }

    static @Nullable Kind of(Content content) throws IOException {
      byte[] start = content.head(RECORDS_LOOKED_AT * CIFAR_100.recordBytes() + 1);
      for (Kind kind : values()) {
        if (kind.fits(start)) {
          return kind;
        }
      }
      return null;
    }

    private boolean fits(byte[] start) {
      int size = recordBytes();
      if (start.length != size && start.length <= size + labelCounts.length) {
        return false;
      }
      for (int record = 0; record + labelCounts.length <= start.length; record += size) {
        if (!allows(start, record)) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public boolean recognises(byte[] head, Content content) throws IOException {
    return head.length == HEAD_BYTES && Kind.of(content) != null;
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    Kind kind = Kind.of(content);
    if (kind == null) {
      throw content.damaged("its labels are not those of CIFAR");
    }
    long length = content.length();
    long position = 0;
    try (InputStream in = content.openBuffered()) {
      byte[] record = in.readNBytes(kind.recordBytes());
      while (record.length == kind.recordBytes() && !into.isFull()) {
        position += record.length;
        into.report(length < 0 ? -1 : (double) position / length, "Reading " + content.name());
        if (!kind.allows(record, 0)) {
          throw content.damaged("a label is " + record[0] + " before byte " + position);
        }
        into.add(picture(record), kind.label(record));
        record = in.readNBytes(kind.recordBytes());
      }
      if (record.length > 0 && !into.isFull()) {
        throw content.truncated(
            "its last record has %d of %d bytes".formatted(record.length, kind.recordBytes()));
      }
    }
  }

  private static Picture picture(byte[] record) {
    float[] values = new float[SHAPE.size()];
    int first = record.length - values.length;
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(record[first + i]) / 255f;
    }
    return new Picture(SHAPE, values);
  }
}
