package org.attractorlab.dynamics.plane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.attractorlab.dynamics.spectrum.Eigenvalue;

/**
 * Looks for the fixed points in the window by Newton's method from many starts: a grid of them, and
 * the points of the data. In slices.
 */
public final class FixedPoints {
  /** No more are listed; a line of fixed points has no end of them. */
  public static final int MOST = 64;

  private static final int COLUMNS = 20;
  private static final int ROWS = 15;
  private static final int ROUNDS = 40;
  private static final int POINTS_AT_ONCE = 128;

  /** Further at once a step does not lead: the derivative says nothing about far away. */
  private static final double LONGEST_STEP = 0.3;

  private static final double RESIDUAL = 2e-5;
  private static final double CONVERGED = 2e-4;
  private static final double SAME = 4e-3;

  /** Whether there is a derivative is judged by so many points around, at this distance. */
  private static final int AROUND = 8;

  private static final double NEAR = 5e-4;

  /** Kinks of many small activations bend a map by less than this share. */
  private static final double MOST_OFF = 0.3;

  private final DifferentiablePoints map;
  private final float[][] points;
  private final double tolerance;
  private final List<double[]> waiting = new ArrayList<>();
  private final List<FixedPoint> found = new ArrayList<>();
  private final int starts;
  private List<double[]> going = new ArrayList<>();
  private int round;

  /**
   * @param points the data, x and y each or x alone
   * @param tolerance RMS within which a fixed point is a point of the data
   */
  public FixedPoints(DifferentiablePoints map, float[][] points, double tolerance) {
    this.map = map;
    this.points = points;
    this.tolerance = tolerance;
    for (float[] point : points) {
      waiting.add(new double[] {point[0], point.length == 1 ? 0 : point[1]});
    }
    PlaneGrid grid =
        map.dimensions() == 1 ? PlaneGrid.ofLine(COLUMNS * ROWS) : PlaneGrid.of(COLUMNS, ROWS);
    for (int cell = 0; cell < grid.cells(); cell++) {
      waiting.add(new double[] {grid.middleX(cell), grid.middleY(cell)});
    }
    starts = waiting.size();
  }

  /** Makes a step of Newton's from some points; false when there was nothing left to do. */
  public boolean advance() {
    if (going.isEmpty() || round == ROUNDS) {
      going = new ArrayList<>(waiting.subList(0, Math.min(POINTS_AT_ONCE, waiting.size())));
      waiting.subList(0, going.size()).clear();
      round = 0;
    }
    if (going.isEmpty()) {
      return false;
    }
    round++;
    step();
    return true;
  }

  private void step() {
    int d = map.dimensions();
    float[] flat = new float[going.size() * d];
    for (int i = 0; i < going.size(); i++) {
      for (int axis = 0; axis < d; axis++) {
        flat[i * d + axis] = (float) going.get(i)[axis];
      }
    }
    float[] images = map.apply(flat);
    float[] jacobians = map.jacobians(flat);
    List<double[]> left = new ArrayList<>();
    for (int i = 0; i < going.size(); i++) {
      double x = flat[i * d];
      double y = d == 1 ? 0 : flat[i * d + 1];
      double rx = images[i * d] - x;
      double ry = d == 1 ? 0 : images[i * d + 1] - y;
      SmallMatrix jacobian = SmallMatrix.of(jacobians, i, d);
      double[] step = jacobian.newtonStep(rx, ry);
      double length = Math.hypot(step[0], step[1]);
      if (!Double.isFinite(length)) {
        continue;
      }
      if (Math.hypot(rx, ry) < RESIDUAL && length < CONVERGED) {
        keep(x, y, jacobian);
        continue;
      }
      double factor = Math.min(1, LONGEST_STEP / length);
      double[] next = {x + factor * step[0], y + factor * step[1]};
      // A start that has gone far beyond the window may come back, but others are nearer.
      if (Math.abs(next[0]) < 2 * PlaneGrid.REACH && Math.abs(next[1]) < 2 * PlaneGrid.REACH) {
        left.add(next);
      }
    }
    going = left;
  }

  private void keep(double x, double y, SmallMatrix jacobian) {
    boolean known = found.stream().anyMatch(f -> Math.hypot(f.x() - x, f.y() - y) < SAME);
    if (SampledMap.isInside(x, y) && !known && found.size() < MOST) {
      List<Eigenvalue> eigenvalues =
          isDerivative(jacobian, x, y)
              ? jacobian.eigenvalues()
              : Collections.nCopies(map.dimensions(), new Eigenvalue(Double.NaN, Double.NaN));
      found.add(new FixedPoint(x, y, eigenvalues, index(x, y)));
    }
  }

  /**
   * Whether a matrix tells where the points around are mapped. Without biases that is not so at the
   * origin, the tip of a cone, where the engine tells some matrix all the same.
   */
  private boolean isDerivative(SmallMatrix matrix, double x, double y) {
    int d = map.dimensions();
    float[] around = new float[AROUND * d];
    for (int i = 0; i < AROUND; i++) {
      around[i * d] = (float) (x + NEAR * Math.cos(2 * Math.PI * i / AROUND));
      if (d == 2) {
        around[i * 2 + 1] = (float) (y + NEAR * Math.sin(2 * Math.PI * i / AROUND));
      }
    }
    float[] images = map.apply(around);
    for (int i = 0; i < AROUND; i++) {
      double u = around[i * d] - x;
      double v = d == 1 ? 0 : around[i * 2 + 1] - y;
      double offX = images[i * d] - x - matrix.xx() * u - matrix.xy() * v;
      double offY = d == 1 ? 0 : images[i * 2 + 1] - y - matrix.yx() * u - matrix.yy() * v;
      if (Math.hypot(offX, offY) > MOST_OFF * NEAR * (1 + matrix.norm())) {
        return false;
      }
    }
    return true;
  }

  private int index(double x, double y) {
    for (int i = 0; i < points.length; i++) {
      double dy = points[i].length == 1 ? 0 : points[i][1] - y;
      if (Math.hypot(points[i][0] - x, dy) < tolerance * Math.sqrt(points[i].length)) {
        return i;
      }
    }
    return -1;
  }

  /** The share of the starts that are done, in [0, 1]. */
  public double progress() {
    double left = waiting.size() + going.size() * (1 - (double) round / ROUNDS);
    return 1 - left / starts;
  }

  /** Those found so far: those of the data first, then by what they are, from left to right. */
  public List<FixedPoint> points() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((FixedPoint f) -> f.index() < 0 ? points.length : f.index())
                .thenComparing(FixedPoint::kind)
                .thenComparingDouble(FixedPoint::x))
        .toList();
  }
}
