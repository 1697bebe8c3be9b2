package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * Pixels as video has them: brightness Y for each, the differences Cb and Cr for each two by two,
 * in the limited range (Y from 16 to 235) that players take for granted (ITU-R BT.601).
 */
final class LimitedRange {
  private LimitedRange() {}

  /**
   * A picture in the codec's layout, whose bytes are the values less 128.
   *
   * @param width at least that of the frame, even; what is beyond the frame has the ground's colour
   * @param height likewise
   */
  static Picture of(BufferedImage frame, int width, int height) {
    int[] rgb = new int[width * height];
    Arrays.fill(rgb, Look.GROUND.getRGB());
    frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), rgb, 0, width);
    Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
    byte[] y = picture.getPlaneData(0);
    for (int i = 0; i < rgb.length; i++) {
      int c = rgb[i];
      y[i] = (byte) (((66 * red(c) + 129 * green(c) + 25 * blue(c) + 128) >> 8) + 16 - 128);
    }
    byte[] cb = picture.getPlaneData(1);
    byte[] cr = picture.getPlaneData(2);
    for (int row = 0; row < height / 2; row++) {
      for (int column = 0; column < width / 2; column++) {
        int at = 2 * row * width + 2 * column;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i : new int[] {at, at + 1, at + width, at + width + 1}) {
          r += red(rgb[i]);
          g += green(rgb[i]);
          b += blue(rgb[i]);
        }
        // Sums of four pixels, so the division is by 4 · 256; 0 lies at 128, which is the byte 0.
        cb[row * width / 2 + column] = (byte) ((-38 * r - 74 * g + 112 * b + 512) >> 10);
        cr[row * width / 2 + column] = (byte) ((112 * r - 94 * g - 18 * b + 512) >> 10);
      }
    }
    return picture;
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  private static int blue(int rgb) {
    return rgb & 0xFF;
  }
}
