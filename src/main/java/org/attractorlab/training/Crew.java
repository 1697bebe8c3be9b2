package org.attractorlab.training;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Shares work over the cores that are free. Whoever is free takes the next piece, the caller too: a
 * core that a neighbour keeps busy does fewer pieces, and nobody spins while waiting.
 */
final class Crew {
  /** Less work than this is done before another thread has woken up. */
  private static final long LEAST = 1 << 18;

  private final int members = ForkJoinPool.getCommonPoolParallelism() + 1;

  /**
   * Does all pieces, in any order, and returns when they are done.
   *
   * @param size of the whole work, in weights
   */
  void share(int pieces, long size, IntConsumer work) {
    if (size < LEAST) {
      IntStream.range(0, pieces).forEach(work);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(members, pieces))
        .parallel()
        .forEach(
            _ -> {
              for (int piece; (piece = next.getAndIncrement()) < pieces; ) {
                work.accept(piece);
              }
            });
  }
}
