package org.attractorlab.data.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads PNG, JPEG, GIF (its first frame) and BMP.
 *
 * <p>The decoders of the JDK believe what a header says, so the size is judged before they start: a
 * file of so many bytes can hold only so many pixels, and of a large picture only every k-th row
 * and column is decoded.
 */
final class PictureReader implements FormatReader.OfPicture {
  /** A picture with more pixels is thinned out; it ends much smaller anyway. */
  private static final long MOST_DECODED_PIXELS = 4_000_000;

  private enum Format {
    // Deflate packs 1032 to 1 at best, and a byte may be eight pixels.
    PNG("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 8 * 1032),
    // The shortest code is one bit for a block of 64. A progressive picture is decoded in native
    // memory as a whole, so there is also a limit that does not depend on the file.
    JPEG("jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 8 * 64),
    // A code of 12 bits stands for at most 4096 pixels.
    GIF("gif", "GIF8".getBytes(StandardCharsets.US_ASCII), 4096 * 8 / 12),
    // A run of at most 255 pixels takes two bytes.
    BMP("bmp", "BM".getBytes(StandardCharsets.US_ASCII), 128);

    private final String decoder;
    private final byte[] signature;
    private final long mostPixelsPerByte;

    Format(String decoder, byte[] signature, long mostPixelsPerByte) {
      this.decoder = decoder;
      this.signature = signature;
      this.mostPixelsPerByte = mostPixelsPerByte;
    }

    static @Nullable Format of(byte[] head) {
      for (Format format : values()) {
        int length = format.signature.length;
        if (head.length >= length && Arrays.equals(head, 0, length, format.signature, 0, length)) {
          return format;
        }
      }
      return null;
    }

    long mostPixels(ReadLimits limits) {
      return this == JPEG ? limits.pixels() / 4 : limits.pixels();
    }
  }

  @Override
  public boolean recognises(byte[] head, Content content) {
    return Format.of(head) != null;
  }

  @Override
  public Picture decode(Content content, ReadOptions options) throws IOException {
    byte[] bytes = content.bytes(options.limits().fileBytes());
    Format format = Format.of(bytes);
    if (format == null) {
      throw content.damaged("it changed while it was read");
    }
    javax.imageio.ImageReader decoder = ImageIO.getImageReadersByFormatName(format.decoder).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      decoder.setInput(in, true, true);
      BufferedImage image = decode(decoder, format, bytes.length, content, options.limits());
      return new PixelConverter(options.background()).convert(image);
    } catch (IOException | RuntimeException e) {
      if (e instanceof UnusableInput known) {
        throw known;
      }
      // What the decoders throw at damaged files is not documented; it can be anything.
      throw new UnusableInput(
          content.name() + " is a damaged " + format + " picture.", "Save or export it again.", e);
    } finally {
      decoder.dispose();
    }
  }

  private static BufferedImage decode(
      javax.imageio.ImageReader decoder,
      Format format,
      int bytes,
      Content content,
      ReadLimits limits)
      throws IOException {
    int width = decoder.getWidth(0);
    int height = decoder.getHeight(0);
    long pixels = (long) width * height;
    if (pixels > bytes * format.mostPixelsPerByte) {
      throw content.truncated(
          "its header promises %d × %d pixels, more than %d bytes can hold"
              .formatted(width, height, bytes));
    }
    if (pixels > format.mostPixels(limits)) {
      throw new UnusableInput(
          "%s has %d × %d pixels, which is too large.".formatted(content.name(), width, height),
          "Reduce it to a few thousand pixels a side.");
    }
    ImageReadParam param = decoder.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED_PIXELS));
    if (step > 1) {
      param.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
    }
    boolean[] endsEarly = new boolean[1];
    decoder.addIIOReadWarningListener(
        (_, warning) -> endsEarly[0] |= warning.startsWith("Truncated File"));
    BufferedImage image = decoder.read(0, param);
    if (endsEarly[0]) {
      throw content.truncated("the picture is not complete");
    }
    return image;
  }
}
