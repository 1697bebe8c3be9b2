package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The start of an npy file: a signature, a version, the length of a text, the text. The text is a
 * Python dictionary with the type of the numbers, the order of the axes and their sizes.
 *
 * @param typeCode the type without byte order: {@code f8}, {@code u1}, {@code U12}, …
 * @param sizes empty for a single number
 */
record NumpyHeader(
    String typeCode, ByteOrder order, boolean columnMajor, List<Integer> sizes, int dataStart) {
  private static final byte[] SIGNATURE = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MOST_TEXT = 1 << 16;

  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([^']{1,20})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SIZES = Pattern.compile("'shape'\\s*:\\s*\\(([0-9L,\\s]*)\\)");

  NumpyHeader {
    sizes = List.copyOf(sizes);
  }

  static boolean starts(byte[] head) {
    return ByteBuffer.wrap(head, 0, Math.min(head.length, SIGNATURE.length))
        .equals(ByteBuffer.wrap(SIGNATURE));
  }

  static NumpyHeader of(Content content) throws IOException {
    try (InputStream in = content.openBuffered()) {
      return of(in, content);
    }
  }

  /**
   * @param in at its start
   * @param content what messages name
   */
  static NumpyHeader of(InputStream in, Content content) throws IOException {
    byte[] start = in.readNBytes(SIGNATURE.length + 2);
    int lengthBytes = start.length < SIGNATURE.length + 2 || start[SIGNATURE.length] == 1 ? 2 : 4;
    byte[] length = in.readNBytes(lengthBytes);
    if (length.length < lengthBytes) {
      throw content.truncated("its header is not complete");
    }
    ByteBuffer number = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN);
    int textBytes = lengthBytes == 2 ? Short.toUnsignedInt(number.getShort()) : number.getInt();
    if (textBytes < 0 || textBytes > MOST_TEXT) {
      throw content.damaged(
          "its header is said to have %d bytes".formatted(textBytes & 0xffffffffL));
    }
    byte[] text = in.readNBytes(textBytes);
    if (text.length < textBytes) {
      throw content.truncated("its header is not complete");
    }
    int dataStart = start.length + lengthBytes + textBytes;
    return parse(new String(text, StandardCharsets.ISO_8859_1), dataStart, content);
  }

  private static NumpyHeader parse(String text, int dataStart, Content content) {
    Matcher type = TYPE.matcher(text);
    Matcher order = ORDER.matcher(text);
    Matcher sizes = SIZES.matcher(text);
    if (!type.find() || !order.find() || !sizes.find()) {
      throw new UnusableInput(
          content.name() + " holds no plain array of numbers.",
          "Save the images with numpy.save, as an array of numbers.");
    }
    return new NumpyHeader(
        type.group(2),
        type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        order.group(1).equals("True"),
        sizes(sizes.group(1), content),
        dataStart);
  }

  private static List<Integer> sizes(String text, Content content) {
    List<Integer> sizes = new ArrayList<>();
    for (String part : text.split(",")) {
      String size = part.strip().replace("L", "");
      if (size.isEmpty()) {
        continue;
      }
      if (!size.matches("\\d{1,9}")) {
        throw content.damaged("its header promises a size of " + size);
      }
      sizes.add(Integer.parseInt(size));
    }
    return sizes;
  }

  /** Whether the array is a list of labels: one axis, or a second of size 1. */
  boolean isLabels() {
    return sizes.size() == 1 || sizes.size() == 2 && sizes.get(1) == 1;
  }

  /** The number of indices along the first axis. */
  int count() {
    return sizes.isEmpty() ? 1 : sizes.getFirst();
  }

  /** The type of the numbers, or null if these are no numbers. */
  @Nullable ElementType type() {
    return switch (typeCode) {
      case "u1", "b1" -> ElementType.UINT8;
      case "i1" -> ElementType.INT8;
      case "u2" -> ElementType.UINT16;
      case "i2" -> ElementType.INT16;
      case "u4" -> ElementType.UINT32;
      case "i4" -> ElementType.INT32;
      case "u8", "i8" -> ElementType.INT64;
      case "f2" -> ElementType.FLOAT16;
      case "f4" -> ElementType.FLOAT32;
      case "f8" -> ElementType.FLOAT64;
      default -> null;
    };
  }

  /** The header of an array of numbers, which images are. */
  ArrayHeader ofImages(Content content) {
    ElementType type = type();
    if (type == null) {
      throw new UnusableInput(
          content.name() + " holds elements of the type " + typeCode + ", which are no numbers.",
          "Convert them to uint8 or float32 first.");
    }
    if (sizes.contains(0)) {
      throw new UnusableInput(content.name() + " holds no images.", "Give another file.");
    }
    return new ArrayHeader(type, order, columnMajor, sizes, dataStart);
  }
}
