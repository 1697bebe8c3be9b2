package org.attractorlab.dynamics.theory;

import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * Where gradient descent from zero takes a single layer f(z) = φ(Az): A∞ = φ⁻¹(X) X⁺, of all
 * interpolating matrices the one of least Frobenius norm. So φ⁻¹(f(z)) = φ⁻¹(X) X⁺z: every output
 * lies in the nonlinear span of the examples (Radhakrishnan, Yang, Belkin, Uhler, Memorization in
 * overparameterized autoencoders, 2018).
 */
public final class ShallowLimit {
  private final Span span;
  private final double[][] preimages;

  /**
   * @param examples one row each, values in the open range of φ
   * @throws ArithmeticException if φ does not take a value of the examples
   */
  public ShallowLimit(double[][] examples, Nonlinearity activation) {
    span = new Span(examples);
    preimages = new double[examples.length][examples[0].length];
    for (int j = 0; j < examples.length; j++) {
      for (int i = 0; i < examples[j].length; i++) {
        preimages[j][i] = activation.inverse(examples[j][i]);
      }
    }
  }

  /** φ⁻¹(x_j), one row each. */
  public double[][] preimages() {
    return preimages.clone();
  }

  /** A∞ z. */
  public double[] times(double[] z) {
    double[] product = new double[z.length];
    double[] coefficients = span.coefficients(z);
    for (int j = 0; j < preimages.length; j++) {
      Vectors.addScaled(product, coefficients[j], preimages[j]);
    }
    return product;
  }

  /** A∞, d × d. */
  public double[][] matrix() {
    int d = preimages[0].length;
    double[][] matrix = new double[d][d];
    for (int column = 0; column < d; column++) {
      double[] unit = new double[d];
      unit[column] = 1;
      double[] values = times(unit);
      for (int row = 0; row < d; row++) {
        matrix[row][column] = values[row];
      }
    }
    return matrix;
  }
}
