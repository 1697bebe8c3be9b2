package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * {@link InfiniteWidth}, which knows derivatives and only scalar products, against the Jacobian of
 * the interpolation in d dimensions by differences.
 */
final class InfiniteWidthCheck implements TheoremCheck {
  private static final double[] LENGTHS = {0.1, 0.3, 1, 2, 3, 5, 10, 30, 100};

  private final int size;
  private final int count;
  private final Function<double[][], DoubleUnaryOperator> theory;

  InfiniteWidthCheck(int size, int count) {
    this(size, count, directions -> new InfiniteWidth(directions)::worstRadius);
  }

  /**
   * @param theory of the directions of examples: the worst ρ by their length
   */
  InfiniteWidthCheck(int size, int count, Function<double[][], DoubleUnaryOperator> theory) {
    this.size = size;
    this.count = count;
    this.theory = theory;
  }

  @Override
  public String title() {
    return "Infinite width";
  }

  @Override
  public String statement() {
    return "In an infinitely wide erf autoencoder the eigenvalues at an example are below 1, and"
        + " close to 1 only where inputs are short.";
  }

  @Override
  public boolean isQuick() {
    return count <= 5;
  }

  @Override
  public List<CheckResult> run() {
    double[][] directions = directions();
    DoubleUnaryOperator radius = theory.apply(directions);
    double[] table = ReferenceTables.infiniteWidth(size, count);
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < LENGTHS.length; i++) {
      double length = LENGTHS[i];
      double predicted = radius.applyAsDouble(length);
      results.add(
          CheckResult.of(
              "infinite-width-%d-%d-%s".formatted(size, count, decimal(length)),
              "infinitely wide erf net, d = %d, n = %d, length %s: worst ρ"
                  .formatted(size, count, decimal(length)),
              predicted,
              measured(directions, length),
              1e-5));
      if (i < table.length) {
        results.add(
            CheckResult.of(
                "infinite-width-%d-%d-%s-table".formatted(size, count, decimal(length)),
                "the same in the reference table, other directions",
                table[i],
                predicted,
                ReferenceTables.infiniteWidthTolerance(count)));
      }
    }
    return results;
  }

  double[][] directions() {
    RandomNumbers random = new RandomNumbers(110);
    double[][] directions = new double[count][];
    for (int i = 0; i < count; i++) {
      directions[i] = random.direction(size);
    }
    return directions;
  }

  private double measured(double[][] directions, double length) {
    double[][] examples = new double[count][size];
    for (int i = 0; i < count; i++) {
      Vectors.addScaled(examples[i], length, directions[i]);
    }
    double[][] weights = weights(examples);
    double worst = 0;
    for (double[] x : examples) {
      double h = 1e-4 * Math.min(1, length);
      DMatrixRMaj jacobian = new DMatrixRMaj(size, size);
      for (int j = 0; j < size; j++) {
        double[] right = x.clone();
        double[] left = x.clone();
        right[j] += h;
        left[j] -= h;
        double[] after = apply(right, examples, weights);
        double[] before = apply(left, examples, weights);
        for (int i = 0; i < size; i++) {
          jacobian.set(i, j, (after[i] - before[i]) / (2 * h));
        }
      }
      worst = Math.max(worst, DenseSpectrum.radius(jacobian));
    }
    return worst;
  }

  /** Θ(X, X)⁻¹ X, one row for each example. */
  private double[][] weights(double[][] examples) {
    DMatrixRMaj kernel = new DMatrixRMaj(count, count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        kernel.set(i, j, kernel(examples[i], examples[j]));
      }
    }
    DMatrixRMaj weights = new DMatrixRMaj(count, size);
    CommonOps_DDRM.solve(kernel, new DMatrixRMaj(examples), weights);
    double[][] rows = new double[count][size];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < size; j++) {
        rows[i][j] = weights.get(i, j);
      }
    }
    return rows;
  }

  private double[] apply(double[] x, double[][] examples, double[][] weights) {
    double[] y = new double[size];
    for (int i = 0; i < count; i++) {
      Vectors.addScaled(y, kernel(x, examples[i]), weights[i]);
    }
    return y;
  }

  /** Θ, written out once more, so that an error in {@link InfiniteWidth} cannot hide here. */
  private static double kernel(double[] x, double[] y) {
    double xy = Vectors.dot(x, y);
    double norms = (1 + 2 * Vectors.dot(x, x)) * (1 + 2 * Vectors.dot(y, y));
    double layer = 2 / Math.PI * Math.asin(2 * xy / Math.sqrt(norms));
    return layer + xy * 4 / Math.PI / Math.sqrt(norms - 4 * xy * xy);
  }

  private static String decimal(double length) {
    return length < 1 ? Double.toString(length) : Integer.toString((int) length);
  }
}
