package org.attractorlab.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which images a step is made on: in every epoch each image once, in an order drawn anew. The last
 * batch of an epoch is smaller where the batch does not divide the number of images.
 */
final class Batches {
  /**
   * Parts the seeds of epochs. Not the golden ratio, by which the generator itself steps: two
   * epochs would then draw the same numbers, one of them a number later.
   */
  private static final long APART = 0xD1342543DE82EF95L;

  private final int size;
  private final int[] order;
  private final long seed;
  private long drawn;

  /**
   * @param images how many there are
   * @param size images a batch; 0 for all
   */
  Batches(int images, int size, long seed) {
    this.size = size == 0 || size > images ? images : size;
    this.order = IntStream.range(0, images).toArray();
    this.seed = seed;
  }

  /** Whether every batch is all images. */
  boolean full() {
    return size == order.length;
  }

  /** Whether the next batch is the first of its epoch. */
  boolean atStart() {
    return drawn % batchesAnEpoch() == 0;
  }

  /** How many batches have been drawn so far. */
  long drawn() {
    return drawn;
  }

  /** Goes on after so many batches, as if they had been drawn. */
  void continueAfter(long batches) {
    drawn = batches;
    if (!atStart()) {
      shuffle();
    }
  }

  /** The indices of the next batch's images. */
  int[] next() {
    if (atStart()) {
      shuffle();
    }
    int begin = (int) (drawn % batchesAnEpoch()) * size;
    drawn++;
    return Arrays.copyOfRange(order, begin, Math.min(begin + size, order.length));
  }

  private int batchesAnEpoch() {
    return Math.ceilDiv(order.length, size);
  }

  /** The order of an epoch hangs on the seed and its number alone, so that none must be kept. */
  private void shuffle() {
    SplittableRandom random = new SplittableRandom(seed + drawn / batchesAnEpoch() * APART);
    Arrays.setAll(order, i -> i);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
