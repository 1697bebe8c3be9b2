package org.attractorlab.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which images a step is made on: in every epoch each image once, in an order drawn anew. The last
 * batch of an epoch is smaller where the batch does not divide the number of images.
 */
final class Batches {
  private final int size;
  private final int[] order;
  private final SplittableRandom random;
  private int next;

  /**
   * @param images how many there are
   * @param size images a batch; 0 for all
   */
  Batches(int images, int size, long seed) {
    this.size = size == 0 || size > images ? images : size;
    this.order = IntStream.range(0, images).toArray();
    this.random = new SplittableRandom(seed);
  }

  /** Whether every batch is all images. */
  boolean full() {
    return size == order.length;
  }

  /** Whether the next batch is the first of its epoch. */
  boolean atStart() {
    return next == 0;
  }

  /** The indices of the next batch's images. */
  int[] next() {
    if (next == 0) {
      shuffle();
    }
    int end = Math.min(next + size, order.length);
    int[] batch = Arrays.copyOfRange(order, next, end);
    next = end == order.length ? 0 : end;
    return batch;
  }

  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
