package org.attractorlab.data.read;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.stream.IntStream;

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
    Pixels pixels =
        model instanceof IndexColorModel index
            ? new PalettePixels(palette(index))
            : new ComponentPixels(model, raster.getNumBands(), background);
    int bands = raster.getNumBands();
    int[] samples = new int[bands * width];
    float[] planes = new float[3 * height * width];
    float[] rgb = new float[3];
    for (int row = 0; row < height; row++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + row, width, 1, samples);
      for (int column = 0; column < width; column++) {
        pixels.toRgb(samples, column * bands, rgb);
        for (int channel = 0; channel < 3; channel++) {
          planes[(channel * height + row) * width + column] = rgb[channel];
        }
      }
    }
    return Picture.ofColour(height, width, planes);
  }

  /** What the samples of a pixel mean. */
  private sealed interface Pixels {
    /** Red, green and blue of the pixel whose samples start at {@code first}. */
    void toRgb(int[] samples, int first, float[] rgb);
  }

  private record PalettePixels(float[][] palette) implements Pixels {
    @Override
    public void toRgb(int[] samples, int first, float[] rgb) {
      System.arraycopy(palette[samples[first]], 0, rgb, 0, 3);
    }
  }

  /** Grey or RGB, perhaps with alpha; or four inks, as in pictures made for printing. */
  private static final class ComponentPixels implements Pixels {
    private final int[] most;
    private final boolean alpha;
    private final boolean inks;
    private final boolean colour;
    private final float[] background;

    ComponentPixels(ColorModel model, int bands, float[] background) {
      this.most =
          IntStream.range(0, bands).map(i -> (1 << model.getComponentSize(i)) - 1).toArray();
      this.alpha = model.hasAlpha();
      this.inks = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
      this.colour = model.getNumColorComponents() >= 3;
      this.background = background;
    }

    @Override
    public void toRgb(int[] samples, int first, float[] rgb) {
      float opacity = alpha ? value(samples, first, most.length - 1) : 1;
      for (int channel = 0; channel < 3; channel++) {
        float value = value(samples, first, colour ? channel : 0);
        if (inks) {
          value = (1 - value) * (1 - value(samples, first, 3));
        }
        rgb[channel] = opacity * value + (1 - opacity) * background[channel];
      }
    }

    private float value(int[] samples, int first, int band) {
      return (float) samples[first + band] / most[band];
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
