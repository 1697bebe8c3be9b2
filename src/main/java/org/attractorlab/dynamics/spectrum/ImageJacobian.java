package org.attractorlab.dynamics.spectrum;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The Jacobian of a network of images at a point: products with it walk through the layers, and
 * with its transpose back. It has no matrix, which would be too large.
 *
 * <p>A skip connection is a sum of two ways. Forth, the vector is put aside where the ways part and
 * is put beside the other where they meet; back, its part is cut off where they meet and added
 * where they part.
 *
 * @param factors in the order in which the network applies them
 */
record ImageJacobian(int size, List<Factor> factors) implements Jacobian {
  /** What a product passes. */
  sealed interface Factor {}

  /** A layer without its bias. */
  record Step(LinearStep step) implements Factor {}

  /** The slopes of an activation. */
  record Scale(double[] slopes) implements Factor {}

  /** Where a skip connection may begin. */
  record Branch() implements Factor {}

  /**
   * Where a skip connection ends.
   *
   * @param skipped how many values it brings
   */
  record Join(int skipped) implements Factor {}

  @Override
  public double[] times(double[] v) {
    Deque<double[]> aside = new ArrayDeque<>();
    double[] y = v.clone();
    for (Factor factor : factors) {
      switch (factor) {
        case Step(LinearStep step) -> y = step.times(y);
        case Scale(double[] slopes) -> scale(y, slopes);
        case Branch() -> aside.push(y);
        case Join _ -> y = joined(aside.pop(), y);
      }
    }
    return y;
  }

  @Override
  public double[] transposedTimes(double[] u) {
    Deque<double[]> aside = new ArrayDeque<>();
    double[] y = u.clone();
    for (Factor factor : factors.reversed()) {
      switch (factor) {
        case Step(LinearStep step) -> y = step.transposedTimes(y);
        case Scale(double[] slopes) -> scale(y, slopes);
        case Join(int skipped) -> {
          aside.push(Arrays.copyOf(y, skipped));
          y = Arrays.copyOfRange(y, skipped, y.length);
        }
        case Branch() -> {
          if (!aside.isEmpty()) {
            Vectors.addScaled(y, 1, aside.pop());
          }
        }
      }
    }
    return y;
  }

  static double[] joined(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void scale(double[] y, double[] factors) {
    for (int i = 0; i < y.length; i++) {
      y[i] *= factors[i];
    }
  }
}
