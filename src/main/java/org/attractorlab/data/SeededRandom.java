package org.attractorlab.data;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random numbers that a seed fixes, the same on every machine. */
public final class SeededRandom {
  /** The generator of Steele and Vigna, "LXM: better splittable pseudorandom number generators". */
  public static final String ALGORITHM = "L64X128MixRandom";

  private SeededRandom() {}

  public static RandomGenerator of(long seed) {
    return RandomGeneratorFactory.of(ALGORITHM).create(seed);
  }
}
