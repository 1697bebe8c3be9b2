package org.attractorlab.dynamics.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures where the orbits of all cells of the window end, coarse first and then finer: of every
 * 16th cell, every 8th, … In slices; what is there so far can be drawn at any time.
 *
 * <p>The map is applied to the middle of every cell, once. Orbits are followed by interpolating
 * between these images, and where they settle is found out by following the map itself from there.
 * Outside of the window the map itself is followed, too, but of cells that lie between four coarser
 * ones whose orbits all have the same end.
 */
public final class Basins {
  private static final int COARSEST = 16;
  private static final int CELLS_AT_ONCE = 512;
  private static final int ORBITS_A_SLICE = 2048;

  private final PointMap map;
  private final PlaneGrid grid;
  private final float[] middles;
  private final float[] images;
  private final Path path;
  private final int steps;
  private final double tolerance;
  private final Places places;

  private int stride = COARSEST;
  private int[] toSample;
  private int sampled;
  private int samples;
  private @Nullable BasinPass pass;
  private @Nullable BasinMap newest;

  /**
   * @param points the data, x and y each or x alone
   * @param steps how often the map is applied at the most
   * @param tolerance RMS within which an orbit is at a point of the data
   */
  public Basins(PointMap map, PlaneGrid grid, float[][] points, int steps, double tolerance) {
    this.map = map;
    this.grid = grid;
    this.steps = steps;
    this.tolerance = tolerance;
    middles = grid.middles();
    images = new float[middles.length];
    path = new Path(grid.dimensions(), steps, tolerance);
    places = new Places(map, new Ends(points, tolerance), steps, tolerance);
    toSample = newCells();
  }

  /** Does one slice; false when there was nothing left to do. */
  public boolean advance() {
    if (stride == 0) {
      return false;
    }
    if (sampled < toSample.length) {
      sample();
      return true;
    }
    if (pass == null) {
      SampledMap interpolated = new SampledMap(grid, stride, images);
      pass = new BasinPass(map, grid, stride, new Follower(interpolated, path), places, newest);
    }
    if (!pass.advance(ORBITS_A_SLICE, steps, tolerance)) {
      newest = pass.result();
      pass = null;
      stride /= 2;
      toSample = stride == 0 ? new int[0] : newCells();
      sampled = 0;
    }
    return stride > 0;
  }

  private void sample() {
    int d = grid.dimensions();
    int count = Math.min(CELLS_AT_ONCE, toSample.length - sampled);
    float[] some = new float[count * d];
    for (int i = 0; i < count; i++) {
      System.arraycopy(middles, toSample[sampled + i] * d, some, i * d, d);
    }
    float[] mapped = map.apply(some);
    for (int i = 0; i < count; i++) {
      System.arraycopy(mapped, i * d, images, toSample[sampled + i] * d, d);
    }
    sampled += count;
    samples += count;
  }

  /** The cells of this stride that are not of the one before. */
  private int[] newCells() {
    List<Integer> cells = new ArrayList<>();
    int before = stride == COARSEST ? 0 : 2 * stride;
    for (int row = 0; row < grid.rows(); row += stride) {
      for (int column = 0; column < grid.columns(); column += stride) {
        if (before == 0 || row % before != 0 || column % before != 0) {
          cells.add(row * grid.columns() + column);
        }
      }
    }
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The share of the work that is done, in [0, 1]. */
  public double progress() {
    return stride == 0 ? 1 : 0.99 * samples / grid.cells();
  }

  /** What is known so far; null until every 16th cell is. */
  public @Nullable BasinMap map() {
    return newest;
  }

  /**
   * A rough map from the field alone, fast enough for one at every frame: ends are told by where
   * interpolated orbits settle, and who leaves the window counts as diverged.
   *
   * @param tolerance RMS within which an orbit is at a point of the data; at least the size of a
   *     cell is allowed
   */
  public static BasinMap rough(VectorField field, float[][] points, int steps, double tolerance) {
    PlaneGrid grid = field.grid();
    double cell = 2 * PlaneGrid.REACH / Math.min(grid.columns(), Math.max(grid.rows(), 2));
    double allowed = Math.max(tolerance, cell);
    Ends ends = new Ends(points, allowed);
    Path path = new Path(grid.dimensions(), steps, tolerance);
    Follower follower = new Follower(new SampledMap(grid, 1, field.images()), path);
    int[] labels = new int[grid.cells()];
    int[] arrivals = new int[grid.cells()];
    Arrays.setAll(
        labels,
        i -> {
          boolean over = follower.follow(grid.middleX(i), grid.middleY(i));
          arrivals[i] = path.arrival();
          return over ? ends.of(path) : ends.diverged();
        });
    return new BasinMap(grid, ends.all(), labels, arrivals, 1);
  }
}
