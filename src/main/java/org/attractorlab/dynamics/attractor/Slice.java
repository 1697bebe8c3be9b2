package org.attractorlab.dynamics.attractor;

import ai.djl.ndarray.NDManager;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.dynamics.orbit.Probe;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Measures the basins in a plane, coarse first and then finer: every 16th cell, every 8th, … On the
 * engine's thread, in slices like {@link Probe}; what is there so far can be drawn at any time.
 */
public final class Slice implements AutoCloseable {
  private static final int COARSEST = 16;
  private static final int CELLS_AT_ONCE = 128;

  private final SelfMap map;
  private final NDManager manager;
  private final Plane plane;
  private final int size;
  private final float[][] trainingImages;
  private final int steps;
  private final double tolerance;
  private final IntPredicate attractors;
  private final OrbitEnd[] ends;
  private final int[] arrivals;

  private int stride;
  private Deque<Integer> waiting;
  private int[] cells = {};
  private @Nullable Probe probe;
  private int done;

  /** Basins of a network. */
  public Slice(
      Network network,
      Plane plane,
      int size,
      float[][] trainingImages,
      int steps,
      double tolerance,
      IntPredicate attractors) {
    this(
        network::forward,
        network.manager(),
        plane,
        size,
        trainingImages,
        steps,
        tolerance,
        attractors);
  }

  /**
   * @param size cells along a side of the plane's window, a multiple of {@value #COARSEST}
   * @param steps how often the map is applied at the most
   * @param attractors the training images that are known to be attractors: orbits that come near
   *     are followed no further
   */
  public Slice(
      SelfMap map,
      NDManager manager,
      Plane plane,
      int size,
      float[][] trainingImages,
      int steps,
      double tolerance,
      IntPredicate attractors) {
    if (size < COARSEST || size % COARSEST != 0) {
      throw new IllegalArgumentException(size + " is no multiple of " + COARSEST);
    }
    this.map = map;
    this.manager = manager;
    this.plane = plane;
    this.size = size;
    this.trainingImages = trainingImages;
    this.steps = steps;
    this.tolerance = tolerance;
    this.attractors = attractors;
    ends = new OrbitEnd[size * size];
    Arrays.fill(ends, new OrbitEnd.Unsettled());
    arrivals = new int[size * size];
    Arrays.fill(arrivals, -1);
    stride = COARSEST;
    waiting = cellsOf(stride, true);
  }

  /** Does one slice of the work; false when there was nothing left to do. */
  public boolean advance() {
    if (probe == null) {
      if (waiting.isEmpty()) {
        if (stride == 1) {
          return false;
        }
        stride /= 2;
        waiting = cellsOf(stride, false);
      }
      probe = next();
    }
    if (!probe.advance()) {
      record(probe);
      done += cells.length;
      close();
    }
    return true;
  }

  /** The share of the cells that are measured, in [0, 1]. */
  public double progress() {
    return (double) done / ends.length;
  }

  /** What is known so far, a copy. */
  public SliceMap map() {
    return new SliceMap(size, stride, ends.clone(), arrivals.clone());
  }

  /** The coordinates (u, v) in the plane of the middle of a cell. */
  public double[] point(int row, int column) {
    double cell = plane.side() / size;
    double[] corner = plane.window();
    return new double[] {corner[0] + (column + 0.5) * cell, corner[1] + (size - row - 0.5) * cell};
  }

  /** Cells of a grid that were not on the grid of twice the stride. */
  private Deque<Integer> cellsOf(int stride, boolean first) {
    Deque<Integer> found = new ArrayDeque<>();
    for (int row = 0; row < size; row += stride) {
      for (int column = 0; column < size; column += stride) {
        if (first || row % (2 * stride) != 0 || column % (2 * stride) != 0) {
          found.add(row * size + column);
        }
      }
    }
    return found;
  }

  private Probe next() {
    cells = new int[Math.min(CELLS_AT_ONCE, waiting.size())];
    float[][] starts = new float[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = waiting.remove();
      double[] point = point(cells[i] / size, cells[i] % size);
      starts[i] = plane.image(point[0], point[1]);
    }
    return new Probe(map, manager, starts, trainingImages, steps, tolerance, attractors);
  }

  private void record(Probe probe) {
    List<OrbitEnd> found = probe.ends();
    for (int i = 0; i < cells.length; i++) {
      for (int row = 0; row < stride; row++) {
        int from = cells[i] + row * size;
        Arrays.fill(ends, from, from + stride, found.get(i));
        Arrays.fill(arrivals, from, from + stride, probe.arrival(i));
      }
    }
  }

  @Override
  public void close() {
    if (probe != null) {
      probe.close();
      probe = null;
    }
  }
}
