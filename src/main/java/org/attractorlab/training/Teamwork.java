package org.attractorlab.training;

/**
 * Finds out by trying whether steps are faster alone or together, and goes on trying, because
 * neighbours come and go.
 *
 * <p>The way that is not taken is tried for one spell now and then, and the more rarely the longer
 * it has been the slower one.
 */
final class Teamwork {
  /** What a spell takes at least: long against a turn of the scheduler. */
  static final long SPELL_NANOS = 20_000_000;

  /** Spells between two trials, at least and at most. */
  static final int FEWEST = 4;

  static final int MOST = 64;

  private static final int STEPS = 2;

  private final double[] costs = {Double.NaN, Double.NaN};
  private boolean together = true;
  private boolean trial;
  private int between = FEWEST;
  private int left = FEWEST;
  private long nanos;
  private int steps;

  /** Whether the next step is to be made together. */
  boolean together() {
    return together;
  }

  /** Takes what a step has cost. */
  void took(long stepNanos) {
    nanos += stepNanos;
    steps++;
    if (nanos >= SPELL_NANOS && steps >= STEPS) {
      endSpell((double) nanos / steps);
      nanos = 0;
      steps = 0;
    }
  }

  private void endSpell(double cost) {
    int way = together ? 1 : 0;
    // Anything may make a spell slower, the first ones above all, before Java has compiled the
    // loops; nothing makes it faster than it is. So a better cost is believed at once.
    costs[way] = costs[way] < cost ? (costs[way] + cost) / 2 : cost;
    boolean slower = costs[way] > costs[1 - way];
    if (trial) {
      between = slower ? Math.min(2 * between, MOST) : FEWEST;
      trial = false;
      left = between;
      together ^= slower;
    } else if (slower || --left <= 0) {
      together ^= true;
      trial = true;
    }
  }
}
