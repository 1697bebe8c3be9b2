package org.attractorlab.data.read;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Turns decoded pictures of all colour types into values in [0, 1]. Transparent pixels are blended
 * with a background.
 *
 * <p>Samples are taken from the raster, not from {@code getRGB}: that would cut 16 bits to 8 and
 * brighten grey pictures, whose colour space the JDK holds to be linear.
 */
final class PixelConverter {
  private final float[] background = new float[3];

  /**
   * @param background 0xRRGGBB
   */
  PixelConverter(int background) {
    for (int channel = 0; channel < 3; channel++) {
      this.background[channel] = byteOf(background, channel) / 255f;
    }
  }

  Picture convert(BufferedImage image) {
    int height = image.getHeight();
    int width = image.getWidth();
    Raster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    float[][] palette = model instanceof IndexColorModel index ? palette(index) : null;
    int bands = raster.getNumBands();
    float[] scales = new float[bands];
    for (int band = 0; band < bands; band++) {
      scales[band] =
          1f / ((1L << model.getComponentSize(Math.min(band, model.getNumComponents() - 1))) - 1);
    }
    float[] planes = new float[3 * height * width];
    int[] samples = new int[bands * width];
    float[] colour = new float[3];
    for (int row = 0; row < height; row++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + row, width, 1, samples);
      for (int column = 0; column < width; column++) {
        float[] rgb = colour;
        if (palette != null) {
          rgb = palette[samples[column]];
        } else {
          blend(samples, column * bands, scales, model.hasAlpha(), rgb);
        }
        for (int channel = 0; channel < 3; channel++) {
          planes[(channel * height + row) * width + column] = rgb[channel];
        }
      }
    }
    return Picture.ofColour(height, width, planes);
  }

  /** Grey, grey and alpha, RGB or RGBA samples of one pixel to red, green and blue. */
  private void blend(int[] samples, int first, float[] scales, boolean alpha, float[] rgb) {
    int last = scales.length - 1;
    int colours = alpha ? last : scales.length;
    float opacity = alpha ? samples[first + last] * scales[last] : 1;
    for (int channel = 0; channel < 3; channel++) {
      int band = colours < 3 ? 0 : channel;
      float value = samples[first + band] * scales[band];
      rgb[channel] = opacity * value + (1 - opacity) * background[channel];
    }
  }

  private float[][] palette(IndexColorModel model) {
    // Damaged pictures have pixels beyond the end of their palette: they are black.
    float[][] palette = new float[1 << model.getPixelSize()][3];
    for (int i = 0; i < Math.min(palette.length, model.getMapSize()); i++) {
      float opacity = model.getAlpha(i) / 255f;
      int rgb = model.getRGB(i);
      for (int channel = 0; channel < 3; channel++) {
        palette[i][channel] =
            opacity * byteOf(rgb, channel) / 255f + (1 - opacity) * background[channel];
      }
    }
    return palette;
  }

  private static int byteOf(int rgb, int channel) {
    return rgb >> (16 - 8 * channel) & 0xff;
  }
}
