package org.attractorlab.dynamics.plane;

/**
 * The window of the plane, [−1.25, 1.25]², in equal cells; or that of the line, [−1.25, 1.25], in a
 * single row of them. Cells are counted row by row from the lower left corner.
 *
 * @param dimensions 2 for the plane, 1 for the line
 * @param columns along x, at least 1
 * @param rows along y, at least 1; 1 on the line
 */
public record PlaneGrid(int dimensions, int columns, int rows) {
  /** How far the window reaches from the origin to each side. */
  public static final double REACH = 1.25;

  public PlaneGrid {
    if (dimensions < 1 || dimensions > 2 || columns < 1 || rows < 1) {
      throw new IllegalArgumentException("No window: " + dimensions + ", " + columns + ", " + rows);
    }
    if (dimensions == 1 && rows != 1) {
      throw new IllegalArgumentException("A line has a single row of cells, not " + rows + ".");
    }
  }

  /** Cells of the plane. */
  public static PlaneGrid of(int columns, int rows) {
    return new PlaneGrid(2, columns, rows);
  }

  /** Cells of the line. */
  public static PlaneGrid ofLine(int cells) {
    return new PlaneGrid(1, cells, 1);
  }

  public int cells() {
    return columns * rows;
  }

  /** The x of the middle of a column's cells. */
  public double x(int column) {
    return REACH * ((2 * column + 1.0) / columns - 1);
  }

  /** The y of the middle of a row's cells; the first row is at the bottom. */
  public double y(int row) {
    return REACH * ((2 * row + 1.0) / rows - 1);
  }

  /** The x of the middle of a cell. */
  public double middleX(int cell) {
    return x(cell % columns);
  }

  /** The y of the middle of a cell; 0 on the line. */
  public double middleY(int cell) {
    return dimensions == 1 ? 0 : y(cell / columns);
  }

  /** The cell in which a point lies, −1 outside of the window. */
  public int cellAt(double x, double y) {
    int column = (int) Math.floor((x / REACH + 1) / 2 * columns);
    int row = dimensions == 1 ? 0 : (int) Math.floor((y / REACH + 1) / 2 * rows);
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside ? row * columns + column : -1;
  }

  /** The middles of all cells, point after point. */
  public float[] middles() {
    float[] points = new float[cells() * dimensions];
    for (int cell = 0; cell < cells(); cell++) {
      points[cell * dimensions] = (float) middleX(cell);
      if (dimensions == 2) {
        points[cell * 2 + 1] = (float) middleY(cell);
      }
    }
    return points;
  }
}
