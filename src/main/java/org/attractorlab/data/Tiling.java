package org.attractorlab.data;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Draws images as the cells of one picture, by repeating pixels. The picture is an {@code int[]} of
 * opaque or premultiplied ARGB colours, row by row, which can be shared with a pixel buffer of a
 * window: drawing allocates nothing.
 */
public final class Tiling {
  private static final int OPAQUE = 0xff000000;

  private final TileGrid grid;
  private final int[] pixels;

  /** A new picture, transparent. */
  public Tiling(TileGrid grid) {
    this(grid, new int[Math.multiplyExact(grid.width(), grid.height())]);
  }

  /**
   * @param pixels of {@code grid.width() · grid.height()} colours, drawn into
   */
  public Tiling(TileGrid grid, int[] pixels) {
    if (pixels.length != grid.width() * grid.height()) {
      throw new IllegalArgumentException(
          "%d pixels for a picture of %d × %d."
              .formatted(pixels.length, grid.width(), grid.height()));
    }
    this.grid = grid;
    this.pixels = pixels;
  }

  public TileGrid grid() {
    return grid;
  }

  /** The pixels themselves, no copy. */
  public int[] pixels() {
    return pixels;
  }

  /** Makes everything one colour. */
  public void clear(int colour) {
    Arrays.fill(pixels, colour);
  }

  /**
   * Draws an image.
   *
   * @param values at least in [0, 1] to be seen right; what is below is black, above white
   * @param channels 1 or 3
   */
  public void image(int cell, float[] values, int channels) {
    int plane = grid.imageHeight() * grid.imageWidth();
    int green = channels == 3 ? plane : 0;
    for (int row = 0; row < grid.imageHeight(); row++) {
      int target = firstPixel(cell, row);
      for (int column = 0; column < grid.imageWidth(); column++) {
        int i = row * grid.imageWidth() + column;
        int colour =
            OPAQUE
                | toByte(values[i]) << 16
                | toByte(values[i + green]) << 8
                | toByte(values[i + 2 * green]);
        target = repeat(colour, target);
      }
      repeatLine(cell, row);
    }
  }

  /**
   * Draws an image of bytes.
   *
   * @param values unsigned, channel after channel, each row by row
   * @param first where the image starts
   * @param channels 1 or 3
   */
  public void image(int cell, byte[] values, int first, int channels) {
    int plane = grid.imageHeight() * grid.imageWidth();
    int green = channels == 3 ? plane : 0;
    for (int row = 0; row < grid.imageHeight(); row++) {
      int target = firstPixel(cell, row);
      for (int column = 0; column < grid.imageWidth(); column++) {
        int i = first + row * grid.imageWidth() + column;
        int colour =
            OPAQUE
                | (values[i] & 0xff) << 16
                | (values[i + green] & 0xff) << 8
                | values[i + 2 * green] & 0xff;
        target = repeat(colour, target);
      }
      repeatLine(cell, row);
    }
  }

  /** Draws the frame of a cell. */
  public void frame(int cell, int colour) {
    TileGrid.Box box = grid.cell(cell);
    int frame = grid.frame();
    for (int y = box.y(); y < box.y() + box.height(); y++) {
      int left = y * grid.width() + box.x();
      int right = left + box.width();
      boolean through = y < box.y() + frame || y >= box.y() + box.height() - frame;
      Arrays.fill(pixels, left, through ? right : left + frame, colour);
      Arrays.fill(pixels, right - frame, right, colour);
    }
  }

  /** The picture for files: a copy. */
  public BufferedImage toBufferedImage() {
    BufferedImage image =
        new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    image.getRaster().setDataElements(0, 0, grid.width(), grid.height(), pixels);
    return image;
  }

  private static int toByte(float value) {
    // Written so that a value that is no number is black.
    return value > 0 ? (int) (Math.min(value, 1) * 255 + 0.5f) : 0;
  }

  /** Where on the picture a row of an image starts. */
  private int firstPixel(int cell, int row) {
    TileGrid.Box box = grid.cell(cell);
    return (box.y() + grid.frame() + row * grid.scale()) * grid.width() + box.x() + grid.frame();
  }

  private int repeat(int colour, int target) {
    for (int i = 0; i < grid.scale(); i++) {
      pixels[target + i] = colour;
    }
    return target + grid.scale();
  }

  private void repeatLine(int cell, int row) {
    int first = firstPixel(cell, row);
    for (int i = 1; i < grid.scale(); i++) {
      System.arraycopy(
          pixels, first, pixels, first + i * grid.width(), grid.imageWidth() * grid.scale());
    }
  }
}
