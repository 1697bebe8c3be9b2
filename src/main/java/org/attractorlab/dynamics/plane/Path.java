package org.attractorlab.dynamics.plane;

/**
 * An orbit of one point while it is being followed, and what has become of it: by the rules of
 * {@code OrbitJudge}, with every point remembered. Lengths are RMS, as for images. Reusable.
 */
final class Path {
  /** What has become of an orbit. */
  enum Fate {
    DIVERGED,
    SETTLED,
    CYCLE,
    MOVING
  }

  private static final double BOUND = 1000;
  private static final int LONGEST_PERIOD = 64;
  private static final int LEAST_RETURNS = 8;
  private static final int CALM_STEPS = 3;
  private static final double ROUNDING = 2e-6;

  private final double scale;
  private final double tolerance;
  private final double calm;
  private final double[] xs;
  private final double[] ys;
  private int k;
  private int calmSteps;

  /**
   * @param steps how often the map is applied at the most
   */
  Path(int dimensions, int steps, double tolerance) {
    scale = 1 / Math.sqrt(dimensions);
    this.tolerance = tolerance;
    calm = Math.max(tolerance / 1000, ROUNDING);
    xs = new double[steps + 1];
    ys = new double[steps + 1];
  }

  /** Begins anew, as if the map had already been applied so often. */
  void start(double x, double y) {
    k = 0;
    calmSteps = 0;
    xs[0] = x;
    ys[0] = y;
  }

  /** Takes the next point; false when nothing more is to be expected, or it is long enough. */
  boolean add(double x, double y) {
    double moved = scale * Math.hypot(x - xs[k], y - ys[k]);
    k++;
    xs[k] = x;
    ys[k] = y;
    calmSteps = moved < calm ? calmSteps + 1 : 0;
    return calmSteps < CALM_STEPS && k + 1 < xs.length && isBounded();
  }

  private boolean isBounded() {
    return scale * Math.hypot(xs[k], ys[k]) <= BOUND;
  }

  int length() {
    return k;
  }

  double x() {
    return xs[k];
  }

  double y() {
    return ys[k];
  }

  double x(int at) {
    return xs[at];
  }

  double y(int at) {
    return ys[at];
  }

  Fate fate() {
    if (!isBounded()) {
      return Fate.DIVERGED;
    }
    if (calmSteps >= CALM_STEPS) {
      return Fate.SETTLED;
    }
    return period() > 1 ? Fate.CYCLE : Fate.MOVING;
  }

  /** The smallest period above 1 with which the end of the orbit repeats; 0 where none does. */
  int period() {
    if (k == 0 || calmSteps > 0) {
      return 0;
    }
    double closed = Math.min(tolerance / 100, Math.max(moved() / 1000, ROUNDING));
    for (int period = 2; period <= Math.min(LONGEST_PERIOD, k); period++) {
      if (repeats(period, closed)) {
        return period;
      }
    }
    return 0;
  }

  private boolean repeats(int period, double closed) {
    int times = Math.max(period, LEAST_RETURNS);
    if (k - times - period + 1 < 0) {
      return false;
    }
    for (int at = k; at > k - times; at--) {
      if (!(scale * Math.hypot(xs[at] - xs[at - period], ys[at] - ys[at - period]) < closed)) {
        return false;
      }
    }
    return true;
  }

  /** The length of the last step. */
  double moved() {
    return k == 0
        ? Double.POSITIVE_INFINITY
        : scale * Math.hypot(xs[k] - xs[k - 1], ys[k] - ys[k - 1]);
  }

  /** The distance of the last point from another. */
  double distance(double x, double y) {
    return scale * Math.hypot(xs[k] - x, ys[k] - y);
  }

  /** The number of steps after which the orbit stays within the tolerance of its last point. */
  int arrival() {
    int at = k;
    while (at > 0 && scale * Math.hypot(xs[at - 1] - xs[k], ys[at - 1] - ys[k]) < tolerance) {
      at--;
    }
    return at;
  }
}
