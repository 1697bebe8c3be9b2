package org.attractorlab.training;

/**
 * Tells a training run that is lost from one that only has a bad moment.
 *
 * <p>Adam's loss may jump by several powers of ten near the end and come back, so growth over the
 * smallest loss alone says little. Lost is: not a finite number; or for {@value #PATIENCE} steps in
 * a row both {@value #GROWTH} times the smallest loss and {@value #BEYOND_FIRST} times the first.
 */
final class DivergenceWatch {
  /**
   * What it has seen so far.
   *
   * @param first the first finite loss, NaN before
   * @param smallest infinite before the first
   * @param bad steps in a row that were far off
   */
  record Seen(double first, double smallest, int bad) {}

  static final int PATIENCE = 20;
  static final double GROWTH = 1e3;
  static final double BEYOND_FIRST = 10;

  /** Weights are worth keeping while their loss is at most this many times the smallest. */
  private static final double GOOD = 4;

  private double first = Double.NaN;
  private double smallest = Double.POSITIVE_INFINITY;
  private int bad;

  /** Takes the loss of the next step; says whether the run is lost. */
  boolean diverged(double loss) {
    if (!Double.isFinite(loss)) {
      return true;
    }
    if (Double.isNaN(first)) {
      first = loss;
    }
    smallest = Math.min(smallest, loss);
    bad = loss > GROWTH * smallest && loss > BEYOND_FIRST * first ? bad + 1 : 0;
    return bad >= PATIENCE;
  }

  /** Whether weights with this loss are worth going back to. */
  boolean good(double loss) {
    return loss <= GOOD * smallest;
  }

  /** Whether no loss was finite so far. */
  boolean lostFromTheStart() {
    return Double.isNaN(first);
  }

  Seen seen() {
    return new Seen(first, smallest, bad);
  }

  /** Goes on after what was seen before. */
  void continueAfter(Seen seen) {
    first = seen.first;
    smallest = seen.smallest;
    bad = seen.bad;
  }

  /** Starts to judge anew. */
  void reset() {
    first = Double.NaN;
    smallest = Double.POSITIVE_INFINITY;
    bad = 0;
  }
}
