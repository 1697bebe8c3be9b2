package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.ParameterValues;
import org.jspecify.annotations.Nullable;

/**
 * How far a single linear layer f(z) = Az + b has become what theory says: A∞ = φ⁻¹(X)X⁺ + A_0(I −
 * P), where φ is the identity and P = XX⁺ projects onto the span of the examples. A bias is one
 * more column of A, for which every input has a 1.
 *
 * @param examples dimensions of their span
 * @param rank singular values of A above 10⁻⁵ of the largest
 * @param rankGap σ_{n+1}/σ_n of A for n dimensions: 0 from a zero start; NaN where there are no
 *     more
 * @param distance ‖A − A∞‖, Frobenius
 * @param distanceBound the most that this can be at the loss that is reached, after descent with
 *     plain gradients: √(Σ‖f(x_i) − x_i‖²)/σ_min(X)
 * @param inside ‖AP‖: at the end √n for n independent examples without bias
 * @param outside ‖A(I − P)‖: what the start leaks, 0 for a zero start, never changed by plain
 *     gradients
 * @param spanResidual ‖(I − P)f(z)‖/‖f(z)‖, the worst of 1000 random inputs z
 */
public record ShallowMeasure(
    int examples,
    int rank,
    double rankGap,
    double distance,
    double distanceBound,
    double inside,
    double outside,
    double spanResidual) {
  private static final int INPUTS = 1000;
  private static final double RANK = 1e-5;

  /**
   * Measures a layer.
   *
   * @param layer {@code layer0.weight}, d × d, and {@code layer0.bias} where there is one
   * @param start the same before training
   * @param examples one row each
   */
  public static ShallowMeasure of(
      List<ParameterValues> layer, List<ParameterValues> start, double[][] examples) {
    double[][] matrix = matrix(layer);
    double[][] first = matrix(start);
    int d = matrix.length;
    boolean bias = matrix[0].length > d;
    double[][] inputs = bias ? withOne(examples) : examples;
    Span span = new Span(inputs);
    double[][] limit = limit(examples, inputs, first, span);
    double[] values = Matrices.singularValues(matrix);
    int n = span.rank();
    double error = 0;
    for (int i = 0; i < inputs.length; i++) {
      double[] y = Matrices.times(matrix, inputs[i]);
      Vectors.addScaled(y, -1, examples[i]);
      error += Vectors.dot(y, y);
    }
    double inside = 0;
    double outside = 0;
    for (double[] row : matrix) {
      double[] within = span.inside(row);
      double[] beyond = span.outside(row);
      inside += Vectors.dot(within, within);
      outside += Vectors.dot(beyond, beyond);
    }
    return new ShallowMeasure(
        n,
        (int) Arrays.stream(values).filter(value -> value > RANK * values[0]).count(),
        n < values.length ? values[n] / values[n - 1] : Double.NaN,
        Matrices.distance(matrix, limit),
        Math.sqrt(error) / Matrices.singularValues(inputs)[n - 1],
        Math.sqrt(inside),
        Math.sqrt(outside),
        spanResidual(matrix, new Span(examples), bias));
  }

  /**
   * The checks that hold for such a layer after descent with plain gradients, momentum or not.
   *
   * @param fromZero whether it started at zero
   */
  public List<CheckResult> checks(boolean fromZero) {
    List<CheckResult> results = new ArrayList<>();
    // Single precision rounds each of the entries.
    double rounding = 1e-5 * Math.hypot(inside, outside);
    results.add(
        CheckResult.of(
            "shallow-limit",
            "single layer: ‖A − (φ⁻¹(X)X⁺ + A₀(I − P))‖; may differ by what the loss leaves",
            0,
            distance,
            distanceBound + rounding));
    if (fromZero) {
      results.add(
          CheckResult.of(
              "span-residual",
              "single layer from zero: f(z) outside of the span, worst of 1000 random inputs",
              0,
              spanResidual,
              1e-5));
      results.add(
          CheckResult.of(
              "shallow-rank",
              "single layer from zero: σ_{n+1}/σ_n of A for n examples",
              0,
              rankGap,
              1e-5));
    }
    return results;
  }

  private static double[][] limit(
      double[][] examples, double[][] inputs, double[][] first, Span span) {
    int columns = first[0].length;
    double[][] limit = new double[first.length][];
    for (int row = 0; row < limit.length; row++) {
      limit[row] = span.outside(first[row]);
    }
    // X X̃⁺ column by column: X times the coefficients of the unit vectors.
    for (int column = 0; column < columns; column++) {
      double[] unit = new double[columns];
      unit[column] = 1;
      double[] coefficients = span.coefficients(unit);
      for (int i = 0; i < inputs.length; i++) {
        for (int row = 0; row < limit.length; row++) {
          limit[row][column] += coefficients[i] * examples[i][row];
        }
      }
    }
    return limit;
  }

  private static double spanResidual(double[][] matrix, Span span, boolean bias) {
    double[][] random = new RandomNumbers(1).uniform(INPUTS, matrix.length, 0, 1);
    double worst = 0;
    for (double[] z : bias ? withOne(random) : random) {
      double[] y = Matrices.times(matrix, z);
      double length = Vectors.norm(y);
      if (length > 0) {
        worst = Math.max(worst, Vectors.norm(span.outside(y)) / length);
      }
    }
    return worst;
  }

  private static double[][] withOne(double[][] rows) {
    return Arrays.stream(rows)
        .map(
            row -> {
              double[] longer = Arrays.copyOf(row, row.length + 1);
              longer[row.length] = 1;
              return longer;
            })
        .toArray(double[][]::new);
  }

  private static double[][] matrix(List<ParameterValues> layer) {
    ParameterValues weight = layer.getFirst();
    float @Nullable [] bias = layer.size() > 1 ? layer.get(1).values() : null;
    int d = weight.shape()[0];
    double[][] matrix = new double[d][bias == null ? d : d + 1];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        matrix[i][j] = weight.values()[i * d + j];
      }
      if (bias != null) {
        matrix[i][d] = bias[i];
      }
    }
    return matrix;
  }
}
