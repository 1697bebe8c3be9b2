package org.attractorlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
  @ParameterizedTest
  @CsvSource({"100, 100", "101, 125", "423, 500", "926, 1000", "1001, 1250", "0.7, 0.8"})
  void anAxisEndsAtTheNextRoundNumber(double value, double end) {
    assertThat(Rounded.up(value)).isEqualTo(end, org.assertj.core.api.Assertions.within(1e-9));
  }
}
