package org.attractorlab.ui.stage;

/**
 * Where the cells of a grid lie in a picture, all in pixels of the picture. The cells are as large
 * as the picture allows and the grid stands in its middle.
 *
 * @param count cells there are
 * @param columns cells in a row
 * @param rows rows, of which the last may be shorter
 * @param imageWidth of the image inside a cell
 * @param imageHeight of the image inside a cell
 * @param frame thickness of the frame around each image
 * @param gap between two cells
 * @param left of the first cell
 * @param top of the first cell
 */
record GridLayout(
    int count,
    int columns,
    int rows,
    int imageWidth,
    int imageHeight,
    int frame,
    int gap,
    int left,
    int top) {
  /** No cell is larger: an image blown up to hundreds of pixels says no more. */
  private static final int LARGEST_IMAGE = 12;

  /**
   * The layout with the largest cells.
   *
   * @param count cells, at least 1
   * @param sourceWidth of an image in its own pixels
   * @param sourceHeight of an image in its own pixels
   */
  static GridLayout fit(
      int count, int sourceWidth, int sourceHeight, int width, int height, int frame, int gap) {
    int best = 1;
    double bestScale = -1;
    for (int columns = 1; columns <= count; columns++) {
      double scale = scale(columns, count, sourceWidth, sourceHeight, width, height, frame, gap);
      if (scale > bestScale) {
        bestScale = scale;
        best = columns;
      }
    }
    double scale = Math.min(bestScale, LARGEST_IMAGE);
    int imageWidth = Math.max(1, (int) (sourceWidth * scale));
    int imageHeight = Math.max(1, (int) (sourceHeight * scale));
    int rows = (count + best - 1) / best;
    int gridWidth = best * (imageWidth + 2 * frame) + (best - 1) * gap;
    int gridHeight = rows * (imageHeight + 2 * frame) + (rows - 1) * gap;
    return new GridLayout(
        count,
        best,
        rows,
        imageWidth,
        imageHeight,
        frame,
        gap,
        Math.max(0, (width - gridWidth) / 2),
        Math.max(0, (height - gridHeight) / 2));
  }

  private static double scale(
      int columns,
      int count,
      int sourceWidth,
      int sourceHeight,
      int width,
      int height,
      int frame,
      int gap) {
    int rows = (count + columns - 1) / columns;
    double imageWidth = (double) (width - (columns - 1) * gap) / columns - 2 * frame;
    double imageHeight = (double) (height - (rows - 1) * gap) / rows - 2 * frame;
    return Math.min(imageWidth / sourceWidth, imageHeight / sourceHeight);
  }

  int cellWidth() {
    return imageWidth + 2 * frame;
  }

  int cellHeight() {
    return imageHeight + 2 * frame;
  }

  /** Left edge of a cell. */
  int x(int cell) {
    return left + cell % columns * (cellWidth() + gap);
  }

  /** Top edge of a cell. */
  int y(int cell) {
    return top + cell / columns * (cellHeight() + gap);
  }

  /** The cell at a point; the gap belongs to the cell before it; −1 outside. */
  int cellAt(double x, double y) {
    int column = (int) Math.floor((x - left) / (cellWidth() + gap));
    int row = (int) Math.floor((y - top) / (cellHeight() + gap));
    if (column < 0 || column >= columns || row < 0) {
      return -1;
    }
    int cell = row * columns + column;
    return cell < count ? cell : -1;
  }

  /** Whether the grid lies within a picture of this size. */
  boolean fitsInto(int width, int height) {
    return left + columns * (cellWidth() + gap) - gap <= width
        && top + rows * (cellHeight() + gap) - gap <= height;
  }
}
