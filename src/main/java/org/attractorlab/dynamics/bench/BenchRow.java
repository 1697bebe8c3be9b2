package org.attractorlab.dynamics.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the benchmark.
 *
 * @param what was timed
 * @param unit of the timings
 * @param ours the program's own
 * @param against what it was timed in turn with, or null
 * @param memoryShare of a training step: the time that its memory traffic takes at least, by the
 *     time it took; null for other things
 */
public record BenchRow(
    String what,
    String unit,
    Timing ours,
    @Nullable Comparison against,
    @Nullable Double memoryShare) {
  /**
   * @param what it was
   * @param theirs its timing
   * @param ratio theirs by ours, the median of the ratios block by block
   */
  public record Comparison(String what, Timing theirs, double ratio) {}

  static BenchRow alone(String what, String unit, Timing ours) {
    return new BenchRow(what, unit, ours, null, null);
  }
}
