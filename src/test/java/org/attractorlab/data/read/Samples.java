package org.attractorlab.data.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Writes small valid files, by hand where the JDK has no writer. */
final class Samples {
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private Samples() {}

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Bytes 0, 1, 2, … */
  static byte[] counting(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** IDX with unsigned bytes. */
  static byte[] idx(byte[] values, int... sizes) {
    return idx(0x08, values, sizes);
  }

  static byte[] idx(int type, byte[] values, int... sizes) {
    return written(
        out -> {
          out.write(new byte[] {0, 0, (byte) type, (byte) sizes.length});
          for (int size : sizes) {
            out.writeInt(size);
          }
          out.write(values);
        });
  }

  /** CIFAR records of one label or two; the values of record r are r, r + 1, …. */
  static byte[] cifar(int[]... labels) {
    return written(
        out -> {
          for (int record = 0; record < labels.length; record++) {
            for (int label : labels[record]) {
              out.write(label);
            }
            for (int i = 0; i < 3072; i++) {
              out.write(record + i);
            }
          }
        });
  }

  /** npy of version 1. */
  static byte[] npy(String type, boolean columnMajor, String shape, byte[] data) {
    String text =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n"
            .formatted(type, columnMajor ? "True" : "False", shape);
    return written(
        out -> {
          out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
          out.write(text.length());
          out.write(text.length() >> 8);
          out.writeBytes(text);
          out.write(data);
        });
  }

  static byte[] floats(ByteOrder order, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  static byte[] gzip(byte[] bytes) {
    return written(
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
          }
        });
  }

  /** A zip; give a map that keeps its order. */
  static byte[] zip(Map<String, byte[]> files) {
    return written(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              zip.putNextEntry(new ZipEntry(file.getKey()));
              zip.write(file.getValue());
            }
          }
        });
  }

  static byte[] tar(Map<String, byte[]> files) {
    return written(
        out -> {
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ByteBuffer header = ByteBuffer.allocate(512);
            header.put(0, ascii(file.getKey()));
            header.put(124, ascii("%011o".formatted(file.getValue().length)));
            header.put(156, ascii("0ustar"), 0, 1);
            header.put(257, ascii("ustar"));
            out.write(header.array());
            out.write(file.getValue());
            out.write(new byte[(512 - file.getValue().length % 512) % 512]);
          }
          out.write(new byte[1024]);
        });
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A picture in a format that the JDK writes. */
  static byte[] picture(BufferedImage image, String format) {
    return written(
        out -> {
          if (!ImageIO.write(image, format, out)) {
            throw new IOException("The JDK does not write this picture as " + format + ".");
          }
        });
  }

  /** A square of one colour, 0xRRGGBB. */
  static BufferedImage plain(int side, int colour) {
    return plain(side, side, colour);
  }

  static BufferedImage plain(int width, int height, int colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colour);
      }
    }
    return image;
  }

  static byte[] png(int side, int colour) {
    return picture(plain(side, colour), "png");
  }
}
