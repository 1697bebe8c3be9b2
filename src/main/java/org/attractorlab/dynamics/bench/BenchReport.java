package org.attractorlab.dynamics.bench;

import java.util.List;

/**
 * All that a benchmark found.
 *
 * @param processor its model's name
 * @param cores that Java sees
 * @param engineThreads with which the engine computes for us
 * @param memoryGigabytesPerSecond of the best streaming loop
 */
public record BenchReport(
    int format,
    String processor,
    int cores,
    int engineThreads,
    String java,
    String engine,
    String device,
    double memoryGigabytesPerSecond,
    List<BenchRow> rows) {
  public static final int FORMAT = 1;
}
