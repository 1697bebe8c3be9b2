package org.attractorlab.dynamics.theory;

import java.util.List;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * f(z) = Az. From A_0 = 0 gradient descent ends at A∞ = XX⁺, from any A_0 at XX⁺ + A_0(I − XX⁺):
 * what the random start does outside of the span is never unlearned. For a single example this is
 * the theorem of Zhang, Bengio, Hardt, Mozer, Singer, Identity crisis, 2019.
 */
final class LinearProjectionCheck implements TheoremCheck {
  private static final int D = 64;
  private static final int N = 5;

  private final Nonlinearity linear;

  LinearProjectionCheck(Nonlinearity linear) {
    this.linear = linear;
  }

  @Override
  public String title() {
    return "Projection";
  }

  @Override
  public String statement() {
    return "A linear layer trained from zero becomes the projection onto the span of its examples;"
        + " a random start stays as it was outside of the span.";
  }

  @Override
  public List<CheckResult> run() {
    RandomNumbers random = new RandomNumbers(11);
    double[][] examples = random.uniform(N, D, 0.15, 0.85);
    double[][] learned = learned(examples, new double[D][D]);
    double[] values = Matrices.singularValues(learned);
    double[][] start = random.gaussian(D, D, 0.1);
    double[][] one = {examples[0]};
    return List.of(
        CheckResult.of(
            "linear-projection",
            "linear layer from zero: ‖A − XX⁺‖",
            0,
            Matrices.distance(learned, limit(examples, new double[D][D])),
            1e-6),
        CheckResult.of(
            "linear-rank",
            "linear layer from zero: σ₆/σ₅ of A for 5 examples",
            0,
            values[N] / values[N - 1],
            1e-8),
        CheckResult.of(
            "linear-random-start",
            "linear layer from a random start: ‖A − (P + A₀(I − P))‖",
            0,
            Matrices.distance(learned(examples, start), limit(examples, start)),
            1e-6),
        CheckResult.of(
            "linear-one-example",
            "the same for a single example",
            0,
            Matrices.distance(learned(one, start), limit(one, start)),
            1e-6));
  }

  private double[][] learned(double[][] examples, double[][] start) {
    ShallowTraining training = new ShallowTraining(examples, linear, start);
    training.run(1e-28, 100_000);
    return training.matrix();
  }

  /** Row i of A_0 (I − P) is row i of A_0 without its part inside; P is symmetric. */
  private static double[][] limit(double[][] examples, double[][] start) {
    Span span = new Span(examples);
    double[][] limit = new double[D][];
    for (int i = 0; i < D; i++) {
      double[] unit = new double[D];
      unit[i] = 1;
      limit[i] = span.inside(unit);
      Vectors.addScaled(limit[i], 1, span.outside(start[i]));
    }
    return limit;
  }
}
