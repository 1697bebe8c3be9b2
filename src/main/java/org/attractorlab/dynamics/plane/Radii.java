package org.attractorlab.dynamics.plane;

import org.jspecify.annotations.Nullable;

/** Measures ρ in the middles of all cells, coarse first: of every 8th, every 4th, … In slices. */
public final class Radii {
  private static final int COARSEST = 8;
  private static final int CELLS_AT_ONCE = 256;

  private final DifferentiablePoints map;
  private final PlaneGrid grid;
  private final float[] middles;
  private final float[] radii;
  private int stride = COARSEST;
  private int next;
  private int done;
  private @Nullable RadiusMap newest;

  public Radii(DifferentiablePoints map, PlaneGrid grid) {
    this.map = map;
    this.grid = grid;
    middles = grid.middles();
    radii = new float[grid.cells()];
  }

  /** Measures some cells; false when there was nothing left to do. */
  public boolean advance() {
    if (stride == 0) {
      return false;
    }
    int[] cells = new int[CELLS_AT_ONCE];
    int count = 0;
    while (count < CELLS_AT_ONCE && next < grid.cells()) {
      if (isNew(next)) {
        cells[count++] = next;
      }
      next++;
    }
    measure(cells, count);
    if (next == grid.cells()) {
      newest = filled();
      stride /= 2;
      next = 0;
    }
    return stride > 0;
  }

  /** Whether a cell is of this stride and was not of the one before. */
  private boolean isNew(int cell) {
    int both = cell % grid.columns() | cell / grid.columns();
    return both % stride == 0 && (stride == COARSEST || both % (2 * stride) != 0);
  }

  private void measure(int[] cells, int count) {
    int d = grid.dimensions();
    float[] some = new float[count * d];
    for (int i = 0; i < count; i++) {
      System.arraycopy(middles, cells[i] * d, some, i * d, d);
    }
    float[] jacobians = map.jacobians(some);
    for (int i = 0; i < count; i++) {
      radii[cells[i]] = (float) SmallMatrix.of(jacobians, i, d).spectralRadius();
    }
    done += count;
  }

  private RadiusMap filled() {
    float[] all = new float[radii.length];
    for (int cell = 0; cell < all.length; cell++) {
      int column = cell % grid.columns() / stride * stride;
      int row = cell / grid.columns() / stride * stride;
      all[cell] = radii[row * grid.columns() + column];
    }
    return new RadiusMap(grid, all, stride);
  }

  /** The share of the cells that are measured, in [0, 1]. */
  public double progress() {
    return (double) done / grid.cells();
  }

  /** What is known so far; null until every 8th cell is. */
  public @Nullable RadiusMap map() {
    return newest;
  }
}
