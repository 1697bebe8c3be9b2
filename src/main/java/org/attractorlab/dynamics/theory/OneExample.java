package org.attractorlab.dynamics.theory;

import java.util.List;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * One hidden layer without bias, f(z) = W₁ φ(W₂ z), trained on a single example x of length 1 from
 * W₁ = x aᵀ, W₂ = b xᵀ. Gradient descent keeps this form, so J(x) = (Σ a_i φ′(b_i) b_i) x xᵀ. If
 * all a_i are equal and all b_i are, and f(x) = x, then the one eigenvalue is b φ′(b)/φ(b)
 * (Radhakrishnan, Belkin, Uhler, Overparameterized neural networks implement associative memory,
 * 2020).
 */
public final class OneExample {
  /** Of the step at which descent breaks: small, so that it follows the gradient flow. */
  private static final double SHARE = 0.005;

  private static final int MOST_STEPS = 100_000;

  private final Nonlinearity activation;
  private final double[] x;
  private final double[][] w1;
  private final double[][] w2;
  private double loss = Double.POSITIVE_INFINITY;

  /**
   * @param x the example, of length 1
   * @param a k numbers
   * @param b k numbers
   */
  public OneExample(Nonlinearity activation, double[] x, double[] a, double[] b) {
    this.activation = activation;
    this.x = x;
    w1 = new double[x.length][a.length];
    w2 = new double[b.length][x.length];
    for (int i = 0; i < x.length; i++) {
      Vectors.addScaled(w1[i], x[i], a);
    }
    for (int i = 0; i < b.length; i++) {
      Vectors.addScaled(w2[i], b[i], x);
    }
  }

  /** |u φ′(u)/φ(u)|, the spectral radius at an example whose hidden units all receive u. */
  public static double radius(Nonlinearity activation, double u) {
    return Math.abs(u * activation.derivative(u) / activation.value(u));
  }

  /** Trains both layers to a loss ½‖f(x) − x‖² below the target. */
  public void train(double target) {
    for (int step = 0; step < MOST_STEPS && loss > target; step++) {
      step();
    }
  }

  /** The loss before the last step. */
  public double loss() {
    return loss;
  }

  /** What the hidden units receive at the example: b. */
  public double[] hidden() {
    return Matrices.times(w2, x);
  }

  /** a, as W₁ = x aᵀ. */
  public double[] outgoing() {
    double[] a = new double[w2.length];
    for (int i = 0; i < x.length; i++) {
      Vectors.addScaled(a, x[i], w1[i]);
    }
    return a;
  }

  /** The trained network. */
  public FullyConnectedMap map() {
    return new FullyConnectedMap(
        List.of(Matrices.weight(0, w2), Matrices.weight(1, w1)), activation);
  }

  private void step() {
    double[] received = hidden();
    double[] sent = new double[received.length];
    double[] slope = new double[received.length];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = activation.value(received[i]);
      slope[i] = activation.derivative(received[i]);
    }
    double[] error = Matrices.times(w1, sent);
    Vectors.addScaled(error, -1, x);
    loss = Vectors.dot(error, error) / 2;

    double[] back = new double[sent.length];
    for (int i = 0; i < x.length; i++) {
      Vectors.addScaled(back, error[i], w1[i]);
    }
    double[] a = outgoing();
    double curvature = Vectors.dot(sent, sent);
    for (int i = 0; i < a.length; i++) {
      curvature += Math.pow(a[i] * slope[i], 2);
    }
    double rate = SHARE * 2 / curvature;
    for (int i = 0; i < x.length; i++) {
      Vectors.addScaled(w1[i], -rate * error[i], sent);
    }
    for (int i = 0; i < w2.length; i++) {
      Vectors.addScaled(w2[i], -rate * back[i] * slope[i], x);
    }
  }
}
