package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final double[][] VECTORS = {{1, 1, 0, 0}, {0, 2, 2, 0}};

  @Test
  void insideAndOutsideAddUpAndAreOrthogonal() {
    Span span = new Span(VECTORS);
    double[] z = {3, -1, 2, 5};
    double[] inside = span.inside(z);
    double[] outside = span.outside(z);
    for (int i = 0; i < 4; i++) {
      assertThat(inside[i] + outside[i]).isCloseTo(z[i], within(1e-12));
    }
    for (double[] vector : VECTORS) {
      assertThat(Vectors.dot(outside, vector)).isCloseTo(0, within(1e-12));
    }
    assertThat(span.rank()).isEqualTo(2);
  }

  @Test
  void coefficientsRebuildWhatIsInside() {
    Span span = new Span(VECTORS);
    double[] z = {2, 2 - 6, -6, 0};
    double[] coefficients = span.coefficients(z);
    assertThat(coefficients[0]).isCloseTo(2, within(1e-12));
    assertThat(coefficients[1]).isCloseTo(-3, within(1e-12));
  }

  @Test
  void anImageTwiceCountsOnce() {
    double[][] twice = {VECTORS[0], VECTORS[1], VECTORS[0]};
    Span span = new Span(twice);
    assertThat(span.rank()).isEqualTo(2);
    double[] coefficients = span.coefficients(VECTORS[0]);
    assertThat(coefficients[0]).isCloseTo(0.5, within(1e-12));
    assertThat(coefficients[2]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void moreVectorsThanDimensionsSpanEverything() {
    double[][] many = new RandomNumbers(3).gaussian(7, 4, 1);
    Span span = new Span(many);
    assertThat(span.rank()).isEqualTo(4);
    assertThat(Vectors.norm(span.outside(new double[] {1, 2, 3, 4}))).isLessThan(1e-12);
  }

  @Test
  void theShallowLimitReproducesItsExamples() {
    double[][] examples = new RandomNumbers(5).uniform(3, 10, 0.2, 0.8);
    Nonlinearity sigmoid = Nonlinearity.of(Activation.SIGMOID);
    ShallowLimit limit = new ShallowLimit(examples, sigmoid);
    for (double[] example : examples) {
      double[] product = limit.times(example);
      double[] byMatrix = Matrices.times(limit.matrix(), example);
      for (int i = 0; i < 10; i++) {
        assertThat(sigmoid.value(product[i])).isCloseTo(example[i], within(1e-12));
        assertThat(byMatrix[i]).isCloseTo(product[i], within(1e-12));
      }
    }
  }

  @Test
  void valuesThatTheActivationNeverTakesHaveNoLimit() {
    double[][] black = {{0, 0.5}};
    assertThatThrownBy(() -> new ShallowLimit(black, Nonlinearity.of(Activation.SIGMOID)))
        .isInstanceOf(ArithmeticException.class);
  }
}
