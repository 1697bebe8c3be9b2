package org.attractorlab.dynamics.spectrum;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.attractorlab.network.Activation;

/**
 * An activation φ as numbers see it: its value and its derivative, where φ has a kink the
 * derivative that the learning engine uses there.
 *
 * @param name lower case letters and hyphens
 */
public record Nonlinearity(String name, DoubleUnaryOperator function, DoubleUnaryOperator slope) {

  public static Nonlinearity of(Activation activation) {
    String name = activation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Nonlinearity(name, activation::value, activation::derivative);
  }

  /** φ(x). */
  public double value(double x) {
    return function.applyAsDouble(x);
  }

  /** φ′(x). */
  public double derivative(double x) {
    return slope.applyAsDouble(x);
  }

  /** Whether φ(αx) = αφ(x) for α &gt; 0, as for ReLU. Judged by values, for any activation. */
  public boolean isHomogeneous() {
    for (double x : new double[] {-3, -0.7, 0, 0.7, 3}) {
      for (double factor : new double[] {0.1, 2.5}) {
        if (Math.abs(value(factor * x) - factor * value(x)) > 1e-12) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * φ⁻¹(y) of an increasing φ, by bisection down to the last digit.
   *
   * @throws ArithmeticException if φ takes the value y nowhere in [−1000, 1000]
   */
  public double inverse(double y) {
    double low = -1000;
    double high = 1000;
    if (!(value(low) < y && y < value(high))) {
      throw new ArithmeticException(name + " does not take the value " + y);
    }
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (value(middle) < y) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
