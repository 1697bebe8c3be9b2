package org.attractorlab.experiment.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.attractorlab.data.ImageShape;

/**
 * Where the cells of a grid of equally large images lie, and how a cell is drawn: the image in
 * whole screen pixels, a frame around it.
 *
 * @param scale screen pixels a pixel of an image takes, at least 1
 */
record ImageGrid(ImageShape shape, int count, int columns, int scale) {
  private static final int FRAME = 3;
  private static final int GAP = 2;

  /** A grid in the format of a screen, with few empty cells. */
  static ImageGrid compact(ImageShape shape, int count, int scale) {
    int best = 1;
    double bestCost = Double.POSITIVE_INFINITY;
    for (int columns = 1; columns <= count; columns++) {
      int rows = Math.ceilDiv(count, columns);
      double empty = (rows * columns - count) / (double) count;
      double skew = Math.abs(Math.log(1.8 * rows / columns));
      if (2 * empty + skew < bestCost) {
        bestCost = 2 * empty + skew;
        best = columns;
      }
    }
    return new ImageGrid(shape, count, best, scale);
  }

  /** As large as fits into one row or two of about equal length; if need be small, in many. */
  static ImageGrid within(ImageShape shape, int count, int largestScale, int width) {
    ImageGrid grid = new ImageGrid(shape, count, count, largestScale);
    for (int scale = largestScale; scale >= 1; scale--) {
      int cell = new ImageGrid(shape, count, 1, scale).cellWidth();
      int fitting = Math.clamp((width + GAP) / cell, 1, count);
      int rows = Math.ceilDiv(count, fitting);
      grid = new ImageGrid(shape, count, Math.ceilDiv(count, rows), scale);
      if (rows <= 2) {
        return grid;
      }
    }
    return grid;
  }

  int rows() {
    return Math.ceilDiv(count, columns);
  }

  private int cellWidth() {
    return shape.width() * scale + 2 * FRAME + GAP;
  }

  private int cellHeight() {
    return shape.height() * scale + 2 * FRAME + GAP;
  }

  int width() {
    return columns * cellWidth() - GAP;
  }

  int height() {
    return rows() * cellHeight() - GAP;
  }

  int left(int cell) {
    return cell % columns * cellWidth();
  }

  int top(int cell) {
    return cell / columns * cellHeight();
  }

  /**
   * Draws one cell of a grid whose upper left corner is the graphics' origin.
   *
   * @param pixels where the image begins is {@code cell * shape.size()}
   * @param frame the frame's colour
   */
  void paint(Graphics2D g, int cell, byte[] pixels, Color frame) {
    int width = shape.width() * scale + 2 * FRAME;
    int height = shape.height() * scale + 2 * FRAME;
    g.setColor(frame);
    g.fillRect(left(cell), top(cell), width, height);
    BufferedImage image = image(shape, pixels, cell * shape.size());
    g.drawImage(
        image, left(cell) + FRAME, top(cell) + FRAME, width - 2 * FRAME, height - 2 * FRAME, null);
  }

  /**
   * An image in its own size.
   *
   * @param from where it begins among the pixels
   */
  static BufferedImage image(ImageShape shape, byte[] pixels, int from) {
    int area = shape.width() * shape.height();
    BufferedImage image =
        new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < area; i++) {
      int red = pixels[from + i] & 0xFF;
      int green = shape.channels() == 1 ? red : pixels[from + area + i] & 0xFF;
      int blue = shape.channels() == 1 ? red : pixels[from + 2 * area + i] & 0xFF;
      image.setRGB(i % shape.width(), i / shape.width(), red << 16 | green << 8 | blue);
    }
    return image;
  }
}
