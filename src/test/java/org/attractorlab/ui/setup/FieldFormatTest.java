package org.attractorlab.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldFormatTest {
  private final FieldFormat<Integer> depth = FieldFormat.integer(1, 40);
  private final FieldFormat<Double> rate = FieldFormat.above(0, 100);
  private final FieldFormat<Integer> batch = FieldFormat.integer(1, 500).with(0, "all");

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "41", "-3", "2.5", "twelve", "1e9", "NaN", "0x10", "1 2"})
  void whatIsNoNumberInTheRangeHasNoValue(String typed) {
    assertThat(depth.parse().apply(typed)).isNull();
  }

  @Test
  void theEndsOfTheRangeAreAllowed() {
    assertThat(depth.parse().apply("1")).isEqualTo(1);
    assertThat(depth.parse().apply(" 40 ")).isEqualTo(40);
    assertThat(depth.allowed()).isEqualTo("1 to 40");
  }

  @Test
  void aBoundThatIsLeftOutIsNotAllowed() {
    assertThat(rate.parse().apply("0")).isNull();
    assertThat(rate.parse().apply("1e-30")).isEqualTo(1e-30);
    assertThat(rate.parse().apply("Infinity")).isNull();
    assertThat(rate.allowed()).isEqualTo("above 0, at most 100");
  }

  @Test
  void aCommaIsTakenForAPoint() {
    assertThat(rate.parse().apply("0,01")).isEqualTo(0.01);
    assertThat(rate.parse().apply("3e−4")).isEqualTo(3e-4);
  }

  @Test
  void aWordStandsForTheSpecialValue() {
    assertThat(batch.parse().apply("ALL ")).isZero();
    assertThat(batch.show().apply(0)).isEqualTo("all");
    assertThat(batch.show().apply(16)).isEqualTo("16");
    assertThat(batch.parse().apply("0")).isNull();
    assertThat(batch.allowed()).isEqualTo("1 to 500, or \"all\"");
  }

  @Test
  void aSeedIsAnyWholeNumberOfSixtyFourBits() {
    FieldFormat<Long> seed = FieldFormat.seed();

    assertThat(seed.parse().apply("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    assertThat(seed.parse().apply("9223372036854775808")).isNull();
    assertThat(seed.parse().apply("1.0")).isNull();
  }
}
