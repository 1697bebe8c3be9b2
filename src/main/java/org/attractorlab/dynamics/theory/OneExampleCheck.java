package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.spectrum.Nonlinearity;

/**
 * {@link OneExample} trained from equal and from random a and b: ρ of the trained network against
 * |Σ a_i φ′(b_i) b_i|, with equal ones |b φ′(b)/φ(b)|. The prediction takes φ′ from differences of
 * φ, so that a wrong derivative is noticed.
 */
final class OneExampleCheck implements TheoremCheck {
  private static final int D = 30;

  private final List<Nonlinearity> activations;
  private final int width;
  private final double start;
  private final boolean equal;

  /**
   * @param start of all a and b, or the standard deviation of random ones
   */
  OneExampleCheck(List<Nonlinearity> activations, int width, double start, boolean equal) {
    this.activations = activations;
    this.width = width;
    this.start = start;
    this.equal = equal;
  }

  @Override
  public String title() {
    return "One example";
  }

  @Override
  public String statement() {
    return "One hidden layer trained on one example has the spectral radius |uφ′(u)/φ(u)| there: φ"
        + " alone decides whether it is stored.";
  }

  @Override
  public boolean isQuick() {
    return width <= 20;
  }

  @Override
  public List<CheckResult> run() {
    List<CheckResult> results = new ArrayList<>();
    for (Nonlinearity activation : activations) {
      CheckResult result = run(activation);
      results.add(result);
      if (equal) {
        ReferenceTables.oneExample(width, activation.name())
            .ifPresent(radius -> results.add(inTheTable(result, activation.name(), radius)));
      }
    }
    return results;
  }

  private CheckResult run(Nonlinearity activation) {
    RandomNumbers random = new RandomNumbers(15);
    double[] x = random.direction(D);
    double[] a = random.gaussian(1, width, start)[0];
    double[] b = random.gaussian(1, width, start)[0];
    if (equal) {
      Arrays.fill(a, start);
      Arrays.fill(b, start);
    }
    OneExample example = new OneExample(activation, x, a, b);
    example.train(1e-24);
    String name = activation.name();
    return CheckResult.of(
        "one-example-" + width + (equal ? "-" : "-random-") + name,
        "%s, %d hidden units, %s start: ρ at the only example"
            .formatted(name, width, equal ? "equal" : "random"),
        predicted(activation, example),
        LocalStability.of(example.map().jacobian(x)).spectralRadius(),
        1e-5);
  }

  private CheckResult inTheTable(CheckResult result, String name, double radius) {
    return CheckResult.of(
        result.name() + "-table",
        "%s, %d hidden units: ρ in the reference table".formatted(name, width),
        radius,
        result.measured(),
        ReferenceTables.oneExampleTolerance(width, radius));
  }

  private double predicted(Nonlinearity activation, OneExample example) {
    double[] u = example.hidden();
    if (equal) {
      return Math.abs(u[0] * slope(activation, u[0]) / activation.value(u[0]));
    }
    double[] a = example.outgoing();
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += a[i] * slope(activation, u[i]) * u[i];
    }
    return Math.abs(sum);
  }

  private static double slope(Nonlinearity activation, double u) {
    double h = 1e-6;
    return (activation.value(u + h) - activation.value(u - h)) / (2 * h);
  }
}
