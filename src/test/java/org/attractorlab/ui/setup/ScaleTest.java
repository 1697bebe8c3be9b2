package org.attractorlab.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void onALogarithmicScaleTheMiddleIsTheGeometricMean() {
    Scale<Double> rate = Scale.logarithmic(1e-6, 1.0);

    assertThat(rate.value().apply((rate.least() + rate.most()) / 2)).isEqualTo(1e-3);
    assertThat(rate.position().apply(1e-3)).isCloseTo(-3, within(1e-12));
  }

  @Test
  void aPositionHasTwoSignificantDigits() {
    Scale<Double> rate = Scale.logarithmic(1e-6, 1.0);

    assertThat(rate.value().apply(Math.log10(3.1415e-4))).isEqualTo(3.1e-4);
    assertThat(rate.value().apply(Math.log10(9.99e-4))).isEqualTo(1e-3);
  }

  @Test
  void wholeNumbersAreTheirOwnPositions() {
    Scale<Integer> depth = Scale.linear(1, 40);

    assertThat(depth.value().apply(depth.position().apply(12))).isEqualTo(12);
    assertThat(depth.value().apply(12.4)).isEqualTo(12);
  }

  @Test
  void everyWidthIsFoundAgainAtItsPosition() {
    Scale<Integer> width = Scale.logarithmic(1, 4096);

    for (int w = 1; w <= 4096; w++) {
      assertThat(width.value().apply(width.position().apply(w))).isEqualTo(w);
    }
  }
}
