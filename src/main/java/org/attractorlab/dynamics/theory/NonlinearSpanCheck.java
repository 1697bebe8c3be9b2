package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * f(z) = φ(Az) from A_0 = 0: A∞ = φ⁻¹(X)X⁺, its rank is that of X, and φ⁻¹(f(z)) lies in the span
 * of the φ⁻¹(x_i) for every z.
 */
final class NonlinearSpanCheck implements TheoremCheck {
  private static final int D = 64;
  private static final int N = 5;
  private static final int INPUTS = 1000;

  private final List<Nonlinearity> activations;

  /**
   * @param activations increasing ones, φ′ &gt; 0
   */
  NonlinearSpanCheck(List<Nonlinearity> activations) {
    this.activations = activations;
  }

  @Override
  public String title() {
    return "Nonlinear span";
  }

  @Override
  public String statement() {
    return "A single layer φ(Az) trained from zero outputs, for every input, a point of the"
        + " nonlinear span of its examples: A = φ⁻¹(X)X⁺.";
  }

  @Override
  public List<CheckResult> run() {
    List<CheckResult> results = new ArrayList<>();
    for (Nonlinearity activation : activations) {
      results.addAll(run(activation));
    }
    return results;
  }

  private List<CheckResult> run(Nonlinearity activation) {
    RandomNumbers random = new RandomNumbers(12);
    double[][] examples = random.uniform(N, D, 0.15, 0.85);
    ShallowTraining training = new ShallowTraining(examples, activation, new double[D][D]);
    training.run(1e-26, 50_000);
    double[][] learned = training.matrix();
    ShallowLimit limit = new ShallowLimit(examples, activation);
    if (!(training.loss() < 1e-12)) {
      return results(activation.name(), Double.NaN, Double.NaN, Double.NaN);
    }
    double[][] predicted = limit.matrix();
    double[] values = Matrices.singularValues(learned);
    return results(
        activation.name(),
        Matrices.distance(learned, predicted) / Matrices.norm(predicted),
        values[N] / values[N - 1],
        worstResidual(learned, activation, limit, random.uniform(INPUTS, D, 0, 1)));
  }

  /** All are not a number where training did not reach the examples: then nothing is shown. */
  private static List<CheckResult> results(String name, double error, double gap, double residual) {
    return List.of(
        CheckResult.of(
            "shallow-limit-" + name,
            name + " layer from zero: A against φ⁻¹(X)X⁺, relative",
            0,
            error,
            1e-6),
        CheckResult.of(
            "shallow-rank-" + name,
            name + " layer from zero: σ₆/σ₅ of A for 5 examples",
            0,
            gap,
            1e-8),
        CheckResult.of(
            "span-residual-" + name,
            name + " layer: φ⁻¹(f(z)) outside of the nonlinear span, worst of 1000 inputs",
            0,
            residual,
            1e-6));
  }

  private static double worstResidual(
      double[][] learned, Nonlinearity activation, ShallowLimit limit, double[][] inputs) {
    Span nonlinear = new Span(limit.preimages());
    double worst = 0;
    for (double[] z : inputs) {
      double[] preimage = Matrices.times(learned, z);
      for (int i = 0; i < preimage.length; i++) {
        preimage[i] = activation.inverse(activation.value(preimage[i]));
      }
      worst = Math.max(worst, Vectors.norm(nonlinear.outside(preimage)) / Vectors.norm(preimage));
    }
    return worst;
  }
}
