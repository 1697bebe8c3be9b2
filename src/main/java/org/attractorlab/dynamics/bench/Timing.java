package org.attractorlab.dynamics.bench;

import java.util.Arrays;

/**
 * How long one thing took, block after block. The median is what is compared; a wide span says that
 * the machine was busy with other things.
 *
 * @param median of the blocks
 * @param min the quickest block
 * @param max the slowest block
 * @param blocks how many were timed
 */
public record Timing(double median, double min, double max, int blocks) {
  /** Sums up measured values, at least one. */
  static Timing of(double... values) {
    return new Timing(
        median(values),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow(),
        values.length);
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /**
   * The median of the ratios, block by block. Blocks that ran one after the other met the same
   * machine, so this holds better than the ratio of two medians.
   */
  static double ratio(double[] over, double[] under) {
    double[] ratios = new double[over.length];
    Arrays.setAll(ratios, i -> over[i] / under[i]);
    return median(ratios);
  }
}
