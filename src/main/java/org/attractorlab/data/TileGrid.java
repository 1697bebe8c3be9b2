package org.attractorlab.data;

import java.util.OptionalInt;

/**
 * Where the cells of a grid of images lie on a picture, in pixels. A cell is an image, each pixel
 * of it {@code scale} × {@code scale}, in a frame. Cells count row by row.
 *
 * @param imageHeight rows of an image
 * @param imageWidth columns of an image
 * @param scale at least 1
 * @param frame thickness of the frame around an image, at least 0
 * @param gap between two cells and around the grid, at least 0
 */
public record TileGrid(
    int columns, int rows, int imageHeight, int imageWidth, int scale, int frame, int gap) {

  /** A box of pixels. */
  public record Box(int x, int y, int width, int height) {}

  public TileGrid {
    if (columns < 1 || rows < 1 || imageHeight < 1 || imageWidth < 1 || scale < 1) {
      throw new IllegalArgumentException("A grid without cells.");
    }
    if (frame < 0 || gap < 0) {
      throw new IllegalArgumentException("A frame of %d, a gap of %d.".formatted(frame, gap));
    }
  }

  /** A grid for so many images with as many rows as needed. */
  public static TileGrid of(
      int images, int columns, ImageShape shape, int scale, int frame, int gap) {
    int rows = Math.max(1, Math.ceilDiv(images, columns));
    return new TileGrid(columns, rows, shape.height(), shape.width(), scale, frame, gap);
  }

  public int cells() {
    return columns * rows;
  }

  /** Width of the whole picture. */
  public int width() {
    return gap + columns * (cellWidth() + gap);
  }

  /** Height of the whole picture. */
  public int height() {
    return gap + rows * (cellHeight() + gap);
  }

  /** The cell with its frame. */
  public Box cell(int index) {
    if (index < 0 || index >= cells()) {
      throw new IllegalArgumentException("The grid has no cell " + index + ".");
    }
    int x = gap + index % columns * (cellWidth() + gap);
    int y = gap + index / columns * (cellHeight() + gap);
    return new Box(x, y, cellWidth(), cellHeight());
  }

  /** The cell at a point; none in a gap or outside. */
  public OptionalInt cellAt(double x, double y) {
    int column = (int) Math.floor((x - gap) / (cellWidth() + gap));
    int row = (int) Math.floor((y - gap) / (cellHeight() + gap));
    if (column < 0 || column >= columns || row < 0 || row >= rows) {
      return OptionalInt.empty();
    }
    Box box = cell(row * columns + column);
    boolean inside = x < box.x() + box.width() && y < box.y() + box.height();
    return inside ? OptionalInt.of(row * columns + column) : OptionalInt.empty();
  }

  private int cellWidth() {
    return imageWidth * scale + 2 * frame;
  }

  private int cellHeight() {
    return imageHeight * scale + 2 * frame;
  }
}
