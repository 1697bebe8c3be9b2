package org.attractorlab.data;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

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
   * @param values channel after channel, each row by row; below 0 is black, above 1 white
   * @param channels 1 or 3
   */
  public void image(int cell, float[] values, int channels) {
    int green = channels == 3 ? grid.imageHeight() * grid.imageWidth() : 0;
    draw(
        cell,
        i ->
            OPAQUE
                | toByte(values[i]) << 16
                | toByte(values[i + green]) << 8
                | toByte(values[i + 2 * green]));
  }

  /**
   * Draws an image of bytes.
   *
   * @param values unsigned, channel after channel, each row by row
   * @param first where the image starts
   * @param channels 1 or 3
   */
  public void image(int cell, byte[] values, int first, int channels) {
    int green = channels == 3 ? grid.imageHeight() * grid.imageWidth() : 0;
    draw(
        cell,
        i ->
            OPAQUE
                | (values[first + i] & 0xff) << 16
                | (values[first + i + green] & 0xff) << 8
                | values[first + i + 2 * green] & 0xff);
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

  /** Draws a cell whose pixels have colours by their position in a plane. */
  private void draw(int cell, IntUnaryOperator colours) {
    TileGrid.Box box = grid.cell(cell);
    int scale = grid.scale();
    int lineLength = grid.imageWidth() * scale;
    int line = (box.y() + grid.frame()) * grid.width() + box.x() + grid.frame();
    int i = 0;
    for (int row = 0; row < grid.imageHeight(); row++) {
      for (int x = line; x < line + lineLength; x += scale) {
        Arrays.fill(pixels, x, x + scale, colours.applyAsInt(i++));
      }
      for (int repeat = 1; repeat < scale; repeat++) {
        System.arraycopy(pixels, line, pixels, line + repeat * grid.width(), lineLength);
      }
      line += scale * grid.width();
    }
  }

  private static int toByte(float value) {
    // Written so that a value that is no number is black.
    return value > 0 ? (int) (Math.min(value, 1) * 255 + 0.5f) : 0;
  }
}
