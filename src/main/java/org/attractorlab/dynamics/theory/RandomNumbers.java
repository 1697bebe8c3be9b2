package org.attractorlab.dynamics.theory;

import java.util.random.RandomGenerator;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.dynamics.spectrum.Vectors;

/** Random numbers of a check, the same every time. */
final class RandomNumbers {
  private final RandomGenerator random;

  RandomNumbers(long seed) {
    random = SeededRandom.of(seed);
  }

  /** Uniform in [low, high). */
  double[][] uniform(int rows, int columns, double low, double high) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextDouble(low, high);
      }
    }
    return values;
  }

  /** Gaussian with mean 0. */
  double[][] gaussian(int rows, int columns, double deviation) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = deviation * random.nextGaussian();
      }
    }
    return values;
  }

  /** A random direction: a vector of length 1. */
  double[] direction(int size) {
    double[] v = gaussian(1, size, 1)[0];
    double length = Vectors.norm(v);
    for (int i = 0; i < size; i++) {
      v[i] /= length;
    }
    return v;
  }
}
