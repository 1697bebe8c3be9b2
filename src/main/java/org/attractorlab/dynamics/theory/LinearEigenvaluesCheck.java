package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;

/**
 * A linear autoencoder W₂ W₁ that reproduces n examples has each of them as an eigenvector with
 * eigenvalue 1. Trained from a small start it has learned nothing else: the other eigenvalues stay
 * near 0 (the linear case of Radhakrishnan et al. 2018).
 */
final class LinearEigenvaluesCheck implements TheoremCheck {
  private static final int D = 24;
  private static final int WIDTH = 32;
  private static final int N = 3;

  @Override
  public String title() {
    return "Deep and linear";
  }

  @Override
  public String statement() {
    return "A deep linear autoencoder from a small start stores the span of its n examples: n"
        + " eigenvalues are 1, the others nearly 0.";
  }

  @Override
  public List<CheckResult> run() {
    RandomNumbers random = new RandomNumbers(18);
    double[][] examples = random.uniform(N, D, 0, 1);
    double[][] w1 = random.gaussian(WIDTH, D, 0.01);
    double[][] w2 = random.gaussian(D, WIDTH, 0.01);
    for (int step = 0; step < 20_000; step++) {
      step(examples, w1, w2, 0.02);
    }
    DMatrixRMaj matrix = new DMatrixRMaj(D, D);
    for (int column = 0; column < D; column++) {
      double[] unit = new double[D];
      unit[column] = 1;
      double[] image = Matrices.times(w2, Matrices.times(w1, unit));
      for (int row = 0; row < D; row++) {
        matrix.set(row, column, image[row]);
      }
    }
    List<Eigenvalue> values = DenseSpectrum.of(matrix);
    long ones = values.stream().filter(v -> Math.hypot(v.real() - 1, v.imaginary()) < 0.01).count();
    return List.of(
        CheckResult.of(
            "linear-eigenvalues",
            "two linear layers, 3 examples: eigenvalues that are 1",
            N,
            ones,
            0),
        CheckResult.of(
            "linear-other-eigenvalues",
            "two linear layers, 3 examples: modulus of the fourth eigenvalue",
            0,
            values.get(N).modulus(),
            0.01));
  }

  /** A step of gradient descent on ½ Σ ‖W₂ W₁ x − x‖². */
  private static void step(double[][] examples, double[][] w1, double[][] w2, double rate) {
    double[][] before1 = Arrays.stream(w1).map(double[]::clone).toArray(double[][]::new);
    double[][] before2 = Arrays.stream(w2).map(double[]::clone).toArray(double[][]::new);
    for (double[] x : examples) {
      double[] hidden = Matrices.times(before1, x);
      double[] error = Matrices.times(before2, hidden);
      Vectors.addScaled(error, -1, x);
      for (int i = 0; i < D; i++) {
        Vectors.addScaled(w2[i], -rate * error[i], hidden);
      }
      double[] back = new double[WIDTH];
      for (int i = 0; i < D; i++) {
        Vectors.addScaled(back, error[i], before2[i]);
      }
      for (int i = 0; i < WIDTH; i++) {
        Vectors.addScaled(w1[i], -rate * back[i], x);
      }
    }
  }
}
