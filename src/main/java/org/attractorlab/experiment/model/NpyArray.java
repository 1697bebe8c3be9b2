package org.attractorlab.experiment.model;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attractorlab.data.UnusableInput;

/**
 * Arrays of 32-bit floats in numpy's own format (NEP 1, version 1.0): a magic word, a line of text
 * that describes the array, then the numbers, row after row.
 */
final class NpyArray {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\),? *\\}\\s*");
  private static final int CHUNK = 1 << 16;

  private NpyArray() {}

  /** Writes an array; what its shape promises it must have. */
  static void write(OutputStream out, int[] shape, float[] values) throws IOException {
    String sizes =
        Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }".formatted(sizes);
    // The numbers begin at a multiple of 64 bytes, so that they can be mapped into memory.
    int length = MAGIC.length + 2 + header.length() + 1;
    String padded = header + " ".repeat((64 - length % 64) % 64) + "\n";
    out.write(MAGIC);
    out.write(padded.length() & 0xFF);
    out.write(padded.length() >> 8);
    out.write(padded.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      buffer.asFloatBuffer().put(0, values, from, count);
      out.write(buffer.array(), 0, 4 * count);
    }
  }

  /** Reads the description and leaves the stream at the first number. */
  static int[] readShape(InputStream in, String name) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
      throw refused(name, "is no numpy array of version 1.0");
    }
    int length = Short.toUnsignedInt(Short.reverseBytes(data.readShort()));
    String header = new String(data.readNBytes(length), StandardCharsets.ISO_8859_1);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw refused(name, "is no plain array of 32-bit floats");
    }
    try {
      return Arrays.stream(matcher.group(1).split(","))
          .map(String::strip)
          .filter(size -> !size.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException _) {
      throw refused(name, "has an impossible shape (" + matcher.group(1) + ")");
    }
  }

  /** Reads so many numbers, which must be the last. */
  static float[] readValues(InputStream in, int count, String name) throws IOException {
    // It grows with what is there: a file may promise more than it has.
    float[] values = new float[Math.min(count, CHUNK)];
    ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < count; from += CHUNK) {
      int part = Math.min(CHUNK, count - from);
      if (in.readNBytes(buffer.array(), 0, 4 * part) < 4 * part) {
        throw new EOFException(name);
      }
      if (from == values.length) {
        values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
      }
      buffer.asFloatBuffer().get(0, values, from, Math.min(part, values.length - from));
    }
    if (in.read() >= 0) {
      throw refused(name, "has more numbers than its shape says");
    }
    return values;
  }

  static UnusableInput refused(String name, String problem) {
    return new UnusableInput(
        "The array \"" + name + "\" of the model " + problem + ".",
        "Use a model.alab that Attractor Lab has written.");
  }
}
