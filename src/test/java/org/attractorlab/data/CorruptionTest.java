package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.attractorlab.data.Corruption.Erasing;
import org.attractorlab.data.Corruption.HidingBox;
import org.attractorlab.data.Corruption.HidingHalf;
import org.attractorlab.data.Corruption.HidingHalf.Half;
import org.attractorlab.data.Corruption.Noise;
import org.attractorlab.data.Corruption.Replacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorruptionTest {
  private static final ImageShape COLOUR = new ImageShape(3, 40, 50);

  @Test
  void noiseHasItsLevel() {
    float[] grey = filled(COLOUR, 0.5f);
    float[] noisy = corrupt(new Noise(0.1), grey, COLOUR);

    double mean =
        IntStream.range(0, noisy.length).mapToDouble(i -> noisy[i] - 0.5).average().orElseThrow();
    double square =
        IntStream.range(0, noisy.length)
            .mapToDouble(i -> Math.pow(noisy[i] - 0.5, 2))
            .average()
            .orElseThrow();
    // The standard errors of 6000 values are 0.0013 and 0.0009.
    assertThat(mean).isCloseTo(0, within(0.006));
    assertThat(Math.sqrt(square)).isCloseTo(0.1, within(0.004));
    assertThat(grey).containsOnly(0.5f);
  }

  @Test
  void noiseStaysBetweenBlackAndWhite() {
    float[] noisy = corrupt(new Noise(5), filled(COLOUR, 0.5f), COLOUR);

    for (float value : noisy) {
      assertThat(value).isBetween(0f, 1f);
    }
    assertThat(noisy).contains(0f, 1f);
  }

  @Test
  void noNoiseChangesNothing() {
    float[] image = corrupt(new Replacing(), filled(COLOUR, 0), COLOUR);

    assertThat(corrupt(new Noise(0), image, COLOUR)).isEqualTo(image);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 500", "0.5, 1000", "1, 2000"})
  void exactlyTheShareOfPixelsIsErasedInAllChannels(double share, int erased) {
    float[] image = corrupt(new Erasing(share), filled(COLOUR, 1), COLOUR);

    int pixels = 2000;
    assertThat(IntStream.range(0, pixels).filter(i -> image[i] == 0).count()).isEqualTo(erased);
    for (int i = 0; i < pixels; i++) {
      assertThat(image[i]).isEqualTo(image[pixels + i]).isEqualTo(image[2 * pixels + i]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT, 011011011",
    "RIGHT, 110110110",
    "TOP, 000111111",
    "BOTTOM, 111111000",
  })
  void aHalfIsHidden(Half half, String expected) {
    ImageShape shape = new ImageShape(1, 3, 3);

    assertThat(digits(corrupt(new HidingHalf(half), filled(shape, 1), shape))).isEqualTo(expected);
  }

  @Test
  void aBoxIsHiddenAsFarAsItLiesInTheImage() {
    ImageShape shape = new ImageShape(1, 3, 4);
    float[] white = filled(shape, 1);

    assertThat(digits(corrupt(new HidingBox(1, 2, 1, 1), white, shape))).isEqualTo("111111011111");
    assertThat(digits(corrupt(new HidingBox(-1, 2, 3, 99), white, shape)))
        .isEqualTo("110011001111");
    assertThat(digits(corrupt(new HidingBox(0, 0, 0, 0), white, shape))).isEqualTo("111111111111");
  }

  @Test
  void replacingGivesUniformNoise() {
    float[] noise = corrupt(new Replacing(), filled(COLOUR, 1), COLOUR);

    // The share below a quarter of 6000 values has a standard error of 0.0056.
    double low = IntStream.range(0, noise.length).filter(i -> noise[i] < 0.25).count() / 6000.0;
    assertThat(low).isCloseTo(0.25, within(0.025));
  }

  @Test
  void aSeedFixesWhatIsRandom() {
    float[] white = filled(COLOUR, 1);
    for (Corruption corruption :
        new Corruption[] {new Noise(0.2), new Erasing(0.3), new Replacing()}) {
      float[] first = corruption.corrupt(white, COLOUR, SeededRandom.of(3));

      assertThat(corruption.corrupt(white, COLOUR, SeededRandom.of(3))).isEqualTo(first);
      assertThat(corruption.corrupt(white, COLOUR, SeededRandom.of(4))).isNotEqualTo(first);
    }
  }

  @Test
  void numbersOutsideOfTheirRangeAreRefused() {
    assertThatThrownBy(() -> new Noise(-0.1)).isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new Noise(Double.NaN)).isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new Erasing(1.1)).isInstanceOf(UnusableInput.class);
  }

  private static float[] corrupt(Corruption corruption, float[] image, ImageShape shape) {
    return corruption.corrupt(image, shape, SeededRandom.of(1));
  }

  private static float[] filled(ImageShape shape, float value) {
    float[] image = new float[shape.size()];
    Arrays.fill(image, value);
    return image;
  }

  private static String digits(float[] image) {
    StringBuilder digits = new StringBuilder();
    for (float value : image) {
      digits.append((int) value);
    }
    return digits.toString();
  }
}
