package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;

/**
 * Gradient descent on a single layer f(z) = φ(Az) that shall reproduce its examples, with the loss
 * ½ Σ ‖φ(A x_i) − x_i‖². The gradient is [(φ(AX) − X) ⊙ φ′(AX)] Xᵀ: what is added to A always has
 * its rows in the span of the examples.
 */
public final class ShallowTraining {
  private final double[][] examples;
  private final Nonlinearity activation;
  private final double rate;
  private final double[][] matrix;
  private double loss = Double.POSITIVE_INFINITY;

  /**
   * @param examples one row each
   * @param start A_0, d × d
   */
  public ShallowTraining(double[][] examples, Nonlinearity activation, double[][] start) {
    this.examples = examples;
    this.activation = activation;
    matrix = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    rate = 1 / (largestSquare(examples) * Math.pow(steepest(activation), 2));
  }

  /** One step of gradient descent. */
  public void step() {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      double[] gradient = new double[matrix.length];
      for (double[] x : examples) {
        double u = Vectors.dot(matrix[i], x);
        double error = activation.value(u) - x[i];
        sum += error * error / 2;
        Vectors.addScaled(gradient, error * activation.derivative(u), x);
      }
      Vectors.addScaled(matrix[i], -rate, gradient);
    }
    loss = sum;
  }

  /** Steps until the loss is below a target, but at most so many. */
  public void run(double target, int most) {
    for (int step = 0; step < most && loss > target; step++) {
      step();
    }
  }

  /** The loss before the last step. */
  public double loss() {
    return loss;
  }

  /** A, a copy. */
  public double[][] matrix() {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** The largest eigenvalue of XXᵀ; twice its inverse is the step at which descent breaks. */
  private static double largestSquare(double[][] examples) {
    int n = examples.length;
    DMatrixRMaj gram = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        gram.set(i, j, Vectors.dot(examples[i], examples[j]));
      }
    }
    return DenseSpectrum.radius(gram);
  }

  private static double steepest(Nonlinearity activation) {
    double steepest = 0;
    for (double x = -10; x <= 10; x += 0.01) {
      steepest = Math.max(steepest, Math.abs(activation.derivative(x)));
    }
    return steepest;
  }
}
