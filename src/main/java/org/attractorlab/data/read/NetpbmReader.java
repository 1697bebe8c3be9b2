package org.attractorlab.data.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;

/** Reads PGM and PPM, as text (P2, P3) and as bytes (P5, P6). */
final class NetpbmReader implements FormatReader.OfPicture {
  @Override
  public boolean recognises(byte[] head, Content content) {
    return head.length > 2
        && head[0] == 'P'
        && (head[1] == '2' || head[1] == '3' || head[1] == '5' || head[1] == '6')
        && (Character.isWhitespace(head[2]) || head[2] == '#');
  }

  @Override
  public Picture decode(Content content, ReadOptions options) throws IOException {
    try (InputStream in = content.openBuffered()) {
      in.read();
      int kind = in.read() - '0';
      int channels = kind == 3 || kind == 6 ? 3 : 1;
      int width = number(in, content);
      int height = number(in, content);
      int white = number(in, content);
      ImageShape shape = shape(content, channels, height, width, options.limits());
      if (white < 1 || white > 65535) {
        throw content.damaged("its largest value is given as " + white);
      }
      boolean text = kind < 4;
      int valueBytes = text ? 2 : white > 255 ? 2 : 1;
      if (content.length() >= 0 && content.length() < (long) shape.size() * valueBytes) {
        throw tooShort(content, shape);
      }
      float[] planes = new float[shape.size()];
      int pixels = height * width;
      for (int i = 0; i < shape.size(); i++) {
        int value = text ? number(in, content) : binary(in, valueBytes);
        if (value > white) {
          throw content.damaged("a value is " + value + ", above its largest value " + white);
        }
        planes[i % channels * pixels + i / channels] = (float) value / white;
      }
      return channels == 3 ? Picture.ofColour(height, width, planes) : new Picture(shape, planes);
    } catch (EOFException e) {
      throw content.truncated("pixels are missing");
    }
  }

  private static ImageShape shape(
      Content content, int channels, int height, int width, ReadLimits limits) {
    if (height < 1 || width < 1) {
      throw content.damaged("its size is given as %d × %d".formatted(width, height));
    }
    // Values are held as numbers while they are read, so there is less room than with decoders.
    if ((long) channels * height * width > limits.values()) {
      throw new UnusableInput(
          "%s has %d × %d pixels, which is too large.".formatted(content.name(), width, height),
          "Reduce it to a few thousand pixels a side.");
    }
    return new ImageShape(channels, height, width);
  }

  private static UnusableInput tooShort(Content content, ImageShape shape) {
    return content.truncated(
        "its header promises %d × %d pixels".formatted(shape.width(), shape.height()));
  }

  private static int binary(InputStream in, int bytes) throws IOException {
    int value = byteOf(in);
    return bytes == 1 ? value : value << 8 | byteOf(in);
  }

  private static int byteOf(InputStream in) throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }

  /** The next decimal number; comments and white space before it, one character after it go. */
  private static int number(InputStream in, Content content) throws IOException {
    int c = byteOf(in);
    boolean comment = c == '#';
    while (comment || Character.isWhitespace(c)) {
      c = byteOf(in);
      comment = comment ? c != '\n' : c == '#';
    }
    int value = 0;
    int digits = 0;
    while (c >= '0' && c <= '9') {
      if (++digits > 9) {
        throw content.damaged("a number has more than nine digits");
      }
      value = 10 * value + c - '0';
      c = in.read();
    }
    if (digits == 0) {
      throw content.damaged("\"" + (char) c + "\" stands where a number should be");
    }
    return value;
  }
}
