package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.UnusableInput;

/** Reads an array of labels from an npy file: whole numbers or words. */
final class NumpyLabels {
  private NumpyLabels() {}

  /** The labels, but not more than {@code most}. */
  static List<String> read(Content content, int most) throws IOException {
    NumpyHeader header = NumpyHeader.of(content);
    ElementType type = header.type();
    int bytes = type == null ? wordBytes(header, content) : type.bytes();
    List<String> labels = new ArrayList<>();
    try (InputStream in = content.openBuffered()) {
      in.skipNBytes(header.dataStart());
      while (labels.size() < Math.min(most, header.count())) {
        byte[] label = in.readNBytes(bytes);
        if (label.length < bytes) {
          throw content.truncated("there are only " + labels.size() + " labels");
        }
        labels.add(
            type == null
                ? word(label, header)
                : number(type.get(ByteBuffer.wrap(label).order(header.order()), 0)));
      }
    }
    return labels;
  }

  /** How long a word is: {@code U12} are 12 characters of 4 bytes, {@code S12} 12 of one. */
  private static int wordBytes(NumpyHeader header, Content content) {
    String code = header.typeCode();
    if (!code.matches("[US][0-9]{1,4}")) {
      throw new UnusableInput(
          content.name() + " holds labels of the type " + code + ".",
          "Save them as whole numbers or plain text.");
    }
    return Integer.parseInt(code.substring(1)) * (code.startsWith("U") ? 4 : 1);
  }

  private static String word(byte[] bytes, NumpyHeader header) {
    boolean bigEndian = header.order() == ByteOrder.BIG_ENDIAN;
    Charset characters =
        header.typeCode().startsWith("S")
            ? StandardCharsets.UTF_8
            : bigEndian ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_32LE;
    return new String(bytes, characters).replace("\0", "");
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
