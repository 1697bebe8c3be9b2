package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.attractorlab.network.ParameterValues;
import org.junit.jupiter.api.Test;

class ShallowMeasureTest {
  private static final int D = 16;
  private static final double[][] EXAMPLES = new RandomNumbers(2).uniform(3, D, 0, 1);

  @Test
  void trainingFromZeroEndsAtTheProjection() {
    ShallowMeasure measure = trained(new double[D][D]);
    assertThat(measure.distance()).isLessThan(1e-6);
    assertThat(measure.inside()).isCloseTo(Math.sqrt(3), within(1e-6));
    assertThat(measure.outside()).isLessThan(1e-6);
    assertThat(measure.examples()).isEqualTo(3);
    assertThat(measure.rank()).isEqualTo(3);
    assertThat(measure.rankGap()).isLessThan(1e-6);
    assertThat(measure.spanResidual()).isLessThan(1e-6);
    assertThat(measure.checks(true)).hasSize(3).allMatch(CheckResult::pass);
  }

  @Test
  void aRandomStartStaysOutsideOfTheSpan() {
    double[][] start = new RandomNumbers(3).gaussian(D, D, 0.2);
    ShallowMeasure before = measure(start, start);
    ShallowMeasure after = trained(start);
    assertThat(before.distance()).isGreaterThan(0.5);
    assertThat(after.distance()).isLessThan(1e-5);
    assertThat(after.outside()).isCloseTo(before.outside(), within(1e-5)).isGreaterThan(1);
    assertThat(after.inside()).isCloseTo(Math.sqrt(3), within(1e-5));
    assertThat(after.rank()).isEqualTo(D);
    assertThat(after.spanResidual()).isGreaterThan(0.1);
    assertThat(after.checks(false)).hasSize(1).allMatch(CheckResult::pass);
  }

  /** The bound is an equation of linear algebra: it holds at any loss, not at the end alone. */
  @Test
  void onTheWayTheDistanceIsWithinWhatTheLossLeaves() {
    ShallowTraining training = training(new double[D][D]);
    for (int step = 0; step < 40; step++) {
      training.step();
      ShallowMeasure now = measure(training.matrix(), new double[D][D]);
      assertThat(now.distance()).isLessThanOrEqualTo(now.distanceBound() * 1.0001);
      assertThat(now.checks(true)).allMatch(CheckResult::pass);
    }
  }

  @Test
  void anotherLayerFailsTheChecks() {
    double[][] wrong = training(new double[D][D]).matrix();
    double[][] noise = new RandomNumbers(5).gaussian(D, D, 0.01);
    for (int i = 0; i < D; i++) {
      for (int j = 0; j < D; j++) {
        wrong[i][j] += noise[i][j];
      }
    }
    ShallowMeasure measure = measure(wrong, new double[D][D]);
    assertThat(measure.checks(true))
        .filteredOn(result -> !result.pass())
        .extracting(CheckResult::name)
        .contains("span-residual", "shallow-rank");
  }

  /** With a bias b, f(z) = Az + b, the limit from zero is XX̃⁺ for inputs x̃ = (x, 1). */
  @Test
  void aBiasIsOneMoreColumn() {
    double[][] matrix = new double[D][D];
    double[] bias = new double[D];
    for (int step = 0; step < 20_000; step++) {
      for (double[] x : EXAMPLES) {
        for (int i = 0; i < D; i++) {
          double error = bias[i] - x[i];
          for (int j = 0; j < D; j++) {
            error += matrix[i][j] * x[j];
          }
          for (int j = 0; j < D; j++) {
            matrix[i][j] -= 0.05 * error * x[j];
          }
          bias[i] -= 0.05 * error;
        }
      }
    }
    ShallowMeasure measure =
        ShallowMeasure.of(layer(matrix, bias), layer(new double[D][D], new double[D]), EXAMPLES);
    assertThat(measure.distance()).isLessThan(1e-5);
    assertThat(measure.spanResidual()).isLessThan(1e-5);
    assertThat(measure.checks(true)).allMatch(CheckResult::pass);
  }

  private static List<ParameterValues> layer(double[][] matrix, double[] bias) {
    float[] values = new float[D];
    for (int i = 0; i < D; i++) {
      values[i] = (float) bias[i];
    }
    return List.of(
        Matrices.weight(0, matrix), new ParameterValues("layer0.bias", new int[] {D}, values));
  }

  private static ShallowTraining training(double[][] start) {
    return new ShallowTraining(EXAMPLES, Nonlinearity.of(Activation.LINEAR), start);
  }

  private static ShallowMeasure trained(double[][] start) {
    ShallowTraining training = training(start);
    training.run(1e-26, 100_000);
    return measure(training.matrix(), start);
  }

  private static ShallowMeasure measure(double[][] matrix, double[][] start) {
    return ShallowMeasure.of(
        List.of(Matrices.weight(0, matrix)), List.of(Matrices.weight(0, start)), EXAMPLES);
  }
}
