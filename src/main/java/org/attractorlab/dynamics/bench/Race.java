package org.attractorlab.dynamics.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Times several contestants in turn, A B A B …, so that whatever else happens on the machine
 * happens to all of them alike.
 *
 * @param warmUp time that each contestant runs before anything counts
 * @param length time for which blocks are timed, all contestants together
 * @param clock nanoseconds
 */
record Race(Duration warmUp, Duration length, LongSupplier clock) {
  /** What a block takes at least: long against the clock's grain and a turn of the scheduler. */
  private static final double BLOCK_NANOS = 60e6;

  private static final long REST_NANOS = 20_000_000;

  private static final int FEWEST_BLOCKS = 5;

  Race(Duration warmUp, Duration length) {
    this(warmUp, length, System::nanoTime);
  }

  /** The seconds that one run took, by contestant and block; all have equally many blocks. */
  double[][] times(List<? extends Contestant> contestants) {
    int[] runs = contestants.stream().mapToInt(this::runsOfABlock).toArray();
    List<double[]> rounds = new ArrayList<>();
    long start = clock.getAsLong();
    while (rounds.size() < FEWEST_BLOCKS || clock.getAsLong() - start < length.toNanos()) {
      double[] round = new double[runs.length];
      for (int i = 0; i < runs.length; i++) {
        round[i] = block(contestants.get(i), runs[i]) / runs[i] / 1e9;
      }
      rounds.add(round);
    }
    double[][] times = new double[runs.length][rounds.size()];
    for (int i = 0; i < runs.length; i++) {
      for (int k = 0; k < rounds.size(); k++) {
        times[i][k] = rounds.get(k)[i];
      }
    }
    return times;
  }

  private double block(Contestant contestant, int runs) {
    // Threads of the one before look out for more work for some milliseconds, on a core each.
    LockSupport.parkNanos(REST_NANOS);
    contestant.before();
    try {
      long start = clock.getAsLong();
      for (int i = 0; i < runs; i++) {
        contestant.run();
      }
      return clock.getAsLong() - start;
    } finally {
      contestant.after();
    }
  }

  /** Warms up, then times the last half of it: by then it is compiled. */
  private int runsOfABlock(Contestant contestant) {
    long start = clock.getAsLong();
    int runs = 0;
    while (runs < 1 || clock.getAsLong() - start < warmUp.toNanos() / 2) {
      contestant.run();
      runs++;
    }
    double each = block(contestant, runs) / runs;
    return (int) Math.max(1, Math.ceil(BLOCK_NANOS / each));
  }
}
