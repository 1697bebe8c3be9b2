package org.attractorlab.dynamics.plane;

/**
 * f in the middle of every cell, and so the field f(x) − x there. What is in the array is not to be
 * changed.
 *
 * @param grid where
 * @param images f of the middles, cell after cell, as many numbers each as there are dimensions
 */
public record VectorField(PlaneGrid grid, float[] images) {
  public static VectorField of(PointMap map, PlaneGrid grid) {
    return new VectorField(grid, map.apply(grid.middles()));
  }

  /** The x of f in the middle of a cell; on the line f itself. */
  public double imageX(int cell) {
    return images[cell * grid.dimensions()];
  }

  /** The y of f in the middle of a cell; 0 on the line. */
  public double imageY(int cell) {
    return grid.dimensions() == 1 ? 0 : images[cell * 2 + 1];
  }

  /** The x of f(x) − x in the middle of a cell. */
  public double dx(int cell) {
    return imageX(cell) - grid.middleX(cell);
  }

  /** The y of f(x) − x in the middle of a cell; 0 on the line. */
  public double dy(int cell) {
    return imageY(cell) - grid.middleY(cell);
  }

  /** The length of f(x) − x in the middle of a cell; may be infinite or not a number. */
  public double length(int cell) {
    return Math.hypot(dx(cell), dy(cell));
  }
}
