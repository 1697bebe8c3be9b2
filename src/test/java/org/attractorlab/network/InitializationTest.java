package org.attractorlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.network.Initialization.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class InitializationTest {
  private static final int MANY = 200_000;

  private static float[] weights(Scheme scheme, double gain, long seed) {
    return new Initialization(scheme, gain).weights(MANY, 100, 300, new SplittableRandom(seed));
  }

  private static double variance(float[] values) {
    double mean = 0;
    double square = 0;
    for (float value : values) {
      mean += value / (double) values.length;
      square += value * (double) value / values.length;
    }
    return square - mean * mean;
  }

  private static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** fan_in 100, fan_out 300; a uniform distribution in ±a has variance a²/3. */
  @ParameterizedTest
  @CsvSource({
    "PYTORCH, 0.0033333, 0.1",
    "LECUN_UNIFORM, 0.01, 0.1732051",
    "LECUN_NORMAL, 0.01, ",
    "GLOROT_UNIFORM, 0.005, 0.1224745",
    "GLOROT_NORMAL, 0.005, ",
    "HE_UNIFORM, 0.02, 0.2449490",
    "HE_NORMAL, 0.02, "
  })
  void weightsHaveTheVarianceAndBoundOfTheirScheme(Scheme scheme, double variance, Double bound) {
    float[] values = weights(scheme, 1, 11);
    assertThat(variance(values)).isEqualTo(variance, within(0.02 * variance));
    if (bound == null) {
      assertThat(largest(values)).isGreaterThan(4 * Math.sqrt(variance));
    } else {
      assertThat(largest(values)).isEqualTo(bound, within(1e-4 * bound));
    }
  }

  @Test
  void theGainScalesWeightsButNotBiases() {
    float[] plain = weights(Scheme.HE_NORMAL, 1, 3);
    float[] scaled = weights(Scheme.HE_NORMAL, 2, 3);
    for (int i = 0; i < 100; i++) {
      assertThat(scaled[i]).isEqualTo(2 * plain[i]);
    }
    float[] biases =
        new Initialization(Scheme.HE_NORMAL, 2).biases(MANY, 100, new SplittableRandom(3));
    assertThat(largest(biases)).isEqualTo(0.1, within(1e-4));
    assertThat(variance(biases)).isEqualTo(0.01 / 3, within(1e-4));
  }

  @Test
  void zeroMeansZeroForBiasesToo() {
    assertThat(weights(Scheme.ZERO, 1, 3)).containsOnly(0f);
    assertThat(new Initialization(Scheme.ZERO, 1).biases(10, 4, new SplittableRandom(3)))
        .containsOnly(0f);
  }

  /** The numbers are from another program, by SplitMix64 and Box-Muller as they were published. */
  @Test
  void theSameSeedDrawsTheSameValuesEverywhere() {
    assertThat(weights(Scheme.LECUN_UNIFORM, 1, 7))
        .startsWith(0.1350409835577011f, 0.005815635900944471f, -0.034377507865428925f);
    assertThat(weights(Scheme.LECUN_NORMAL, 1, 7))
        .startsWith(0.13649922609329224f, -0.039652395993471146f, 0.00044985261047258973f);
    assertThat(weights(Scheme.LECUN_UNIFORM, 1, 8)[0]).isNotEqualTo(0.1350409835577011f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aGainThatIsNoFactorIsRefused(double gain) {
    assertThatThrownBy(() -> new Initialization(Scheme.HE_NORMAL, gain))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("gain");
  }

  @ParameterizedTest
  @EnumSource
  void inFilesASchemeIsCalledByItsNameWithHyphens(Scheme scheme) {
    assertThat(JsonMapper.shared().writeValueAsString(scheme))
        .isEqualTo('"' + scheme.name().toLowerCase().replace('_', '-') + '"');
  }
}
