package org.attractorlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "3.14e-7, 3.1·10⁻⁷",
    "1e-8, 1.0·10⁻⁸",
    "9.96e-9, 1.0·10⁻⁸",
    "0.001, 0.001",
    "0.0999, 0.0999",
    "0.12345, 0.123",
    "150, 150",
    "12345, 1.2·10⁴",
    "-2e-5, −2.0·10⁻⁵",
    "0, 0",
    "NaN, –",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void smallAndLargeNumbersHavePowersOfTen(double number, String text) {
    assertThat(Numbers.scientific(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "784, 784",
    "9999, 9999",
    "25120, 25.1 k",
    "1058576, 1.06 M",
    "999999, 1 M",
    "2.5e9, 2.5 G"
  })
  void largeCountsAreShort(double count, String text) {
    assertThat(Numbers.large(count)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"512, 512 B", "16937216, 17 MB", "999700000, 1 GB", "1234567890, 1.2 GB"})
  void bytesHaveUnitsOfAThousand(double bytes, String text) {
    assertThat(Numbers.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3e-4, 0.0003", "1e-8, 1e-8", "0.01, 0.01", "20000, 20000", "1.5e-7, 1.5e-7", "1, 1"})
  void fieldsShowWhatAPersonWouldType(double number, String text) {
    assertThat(Numbers.typed(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.123456e-4, 1e-300, 123456.789, 0.1, 1e22, -7.5})
  void whatAFieldShowsIsTheNumberItself(double number) {
    assertThat(Double.parseDouble(Numbers.typed(number))).isEqualTo(number);
  }

  @Test
  void powersOfTenHaveRaisedDigits() {
    assertThat(Numbers.powerOfTen(-12)).isEqualTo("10⁻¹²");
  }
}
