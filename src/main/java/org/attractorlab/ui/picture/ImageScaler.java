package org.attractorlab.ui.picture;

import org.attractorlab.data.ImageShape;

/** Turns the bytes of one image into a rectangle of a picture, scaled by area. Keeps its arrays. */
public final class ImageScaler {
  private final ImageShape shape;
  private final AreaScaling across;
  private final AreaScaling down;
  private final int[] pixels;
  private final int[] rows;

  public ImageScaler(ImageShape shape, int width, int height) {
    this.shape = shape;
    this.across = new AreaScaling(shape.width(), width);
    this.down = new AreaScaling(shape.height(), height);
    this.pixels = new int[shape.width() * shape.height()];
    this.rows = new int[shape.height() * width];
  }

  /**
   * Takes the image that shall be drawn: a blend of two.
   *
   * @param a many images, one after the other, as bytes 0 to 255
   * @param b as many images
   * @param index which of them
   * @param part 0 for that of a, 256 for that of b
   */
  public void load(byte[] a, byte[] b, int index, int part) {
    int plane = pixels.length;
    int start = index * shape.size();
    if (shape.channels() == 1) {
      for (int i = 0; i < plane; i++) {
        pixels[i] = 0xFF000000 | blend(a, b, start + i, part) * 0x010101;
      }
    } else {
      for (int i = 0; i < plane; i++) {
        int red = blend(a, b, start + i, part);
        int green = blend(a, b, start + plane + i, part);
        int blue = blend(a, b, start + 2 * plane + i, part);
        pixels[i] = 0xFF000000 | red << 16 | green << 8 | blue;
      }
    }
  }

  private static int blend(byte[] a, byte[] b, int i, int part) {
    int from = a[i] & 0xFF;
    return part == 0 ? from : from + (((b[i] & 0xFF) - from) * part >> 8);
  }

  /** Mixes a colour into the loaded image: none of it at 0, nothing else at 256. */
  public void fade(int colour, int part) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Argb.mix(pixels[i], colour, part);
    }
  }

  /** Draws the loaded image into a picture, its upper left corner at a place. */
  public void draw(int[] picture, int pictureWidth, int x, int y) {
    int width = across.target();
    for (int row = 0; row < shape.height(); row++) {
      for (int i = 0; i < width; i++) {
        rows[row * width + i] = mean(pixels, row * shape.width(), 1, across, i);
      }
    }
    for (int i = 0; i < down.target(); i++) {
      int to = (y + i) * pictureWidth + x;
      int first = down.first(i);
      if (down.weight(i, 0) == AreaScaling.ONE) {
        System.arraycopy(rows, first * width, picture, to, width);
      } else {
        for (int column = 0; column < width; column++) {
          picture[to + column] = mean(rows, column, width, down, i);
        }
      }
    }
  }

  private static int mean(int[] source, int start, int stride, AreaScaling scaling, int target) {
    int at = start + scaling.first(target) * stride;
    int weight = scaling.weight(target, 0);
    if (weight == AreaScaling.ONE) {
      return source[at];
    }
    int redAndBlue = 0x800080;
    int green = 0x8000;
    for (int tap = 0; tap < scaling.taps(); tap++, at += stride) {
      weight = scaling.weight(target, tap);
      if (weight > 0) {
        redAndBlue += (source[at] & 0xFF00FF) * weight;
        green += (source[at] & 0xFF00) * weight;
      }
    }
    return 0xFF000000 | redAndBlue >>> 8 & 0xFF00FF | green >>> 8 & 0xFF00;
  }
}
