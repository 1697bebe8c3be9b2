package org.attractorlab.dynamics.plane;

/**
 * A map known at the points of a lattice and linear between them, to follow very many orbits: of
 * every so many-th cell of a grid the image of its middle is known.
 *
 * <p>Between two points of the lattice at the distance h the error is at most h²/8 times the second
 * derivative, and at a kink h/4 times the change of the slope.
 */
final class SampledMap {
  private final PlaneGrid grid;
  private final int stride;
  private final int columns;
  private final int rows;
  private final float[] images;
  private double imageX;
  private double imageY;

  /**
   * @param images f of the middles of all cells of the grid; only those of every stride-th column
   *     and row are read
   */
  SampledMap(PlaneGrid grid, int stride, float[] images) {
    this.grid = grid;
    this.stride = stride;
    this.images = images;
    columns = (grid.columns() - 1) / stride + 1;
    rows = (grid.rows() - 1) / stride + 1;
  }

  /** Whether a point is where the map is known. */
  static boolean isInside(double x, double y) {
    return Math.abs(x) <= PlaneGrid.REACH && Math.abs(y) <= PlaneGrid.REACH;
  }

  /** Applies the map; the image is then in {@link #imageX()} and {@link #imageY()}. */
  void apply(double x, double y) {
    double u = ((x / PlaneGrid.REACH + 1) * grid.columns() - 1) / (2 * stride);
    double v =
        grid.dimensions() == 1 ? 0 : ((y / PlaneGrid.REACH + 1) * grid.rows() - 1) / (2 * stride);
    // Half a cell at the border lies outside of the lattice: there the outermost slope goes on.
    int column = Math.clamp((int) Math.floor(u), 0, Math.max(0, columns - 2));
    int row = Math.clamp((int) Math.floor(v), 0, Math.max(0, rows - 2));
    double right = columns == 1 ? 0 : u - column;
    double up = rows == 1 ? 0 : v - row;
    imageX = value(column, row, right, up, 0);
    imageY = grid.dimensions() == 1 ? 0 : value(column, row, right, up, 1);
  }

  private double value(int column, int row, double right, double up, int axis) {
    int d = grid.dimensions();
    int acrossColumn = columns == 1 ? 0 : stride * d;
    int acrossRow = rows == 1 ? 0 : stride * grid.columns() * d;
    int at = (row * stride * grid.columns() + column * stride) * d + axis;
    double lower = images[at] + right * (images[at + acrossColumn] - images[at]);
    int above = at + acrossRow;
    double upper = images[above] + right * (images[above + acrossColumn] - images[above]);
    return lower + up * (upper - lower);
  }

  double imageX() {
    return imageX;
  }

  double imageY() {
    return imageY;
  }
}
