package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Test;

class ShallowMeasureTest {
  private static final int D = 16;
  private static final double[][] EXAMPLES = new RandomNumbers(2).uniform(3, D, 0, 1);
  private static final Span SPAN = new Span(EXAMPLES);

  @Test
  void trainingFromZeroEndsAtTheProjection() {
    ShallowMeasure measure = trained(new double[D][D]);
    assertThat(measure.distance()).isLessThan(1e-6);
    assertThat(measure.inside()).isCloseTo(Math.sqrt(3), within(1e-6));
    assertThat(measure.outside()).isLessThan(1e-6);
  }

  @Test
  void aRandomStartStaysOutsideOfTheSpan() {
    double[][] start = new RandomNumbers(3).gaussian(D, D, 0.2);
    ShallowMeasure before =
        ShallowMeasure.of(Matrices.weight(0, start), Matrices.weight(0, start), SPAN);
    ShallowMeasure after = trained(start);
    assertThat(before.distance()).isGreaterThan(0.5);
    assertThat(after.distance()).isLessThan(1e-5);
    assertThat(after.outside()).isCloseTo(before.outside(), within(1e-5)).isGreaterThan(1);
    assertThat(after.inside()).isCloseTo(Math.sqrt(3), within(1e-5));
  }

  private static ShallowMeasure trained(double[][] start) {
    ShallowTraining training =
        new ShallowTraining(EXAMPLES, Nonlinearity.of(Activation.LINEAR), start);
    training.run(1e-26, 100_000);
    return ShallowMeasure.of(
        Matrices.weight(0, training.matrix()), Matrices.weight(0, start), SPAN);
  }
}
