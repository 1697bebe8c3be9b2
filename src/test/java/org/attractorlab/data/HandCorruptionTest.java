package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.data.BrushStroke.Colour;
import org.attractorlab.data.BrushStroke.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hand does to an image: turn, move, blend, paint. */
class HandCorruptionTest {
  private static final ImageShape GREY = new ImageShape(1, 3, 4);
  private static final ImageShape SQUARE = new ImageShape(1, 3, 3);
  private static final ImageShape COLOUR = new ImageShape(3, 3, 4);

  @ParameterizedTest
  @CsvSource({
    "1, 0, 012045078",
    "-1, 0, 230560890",
    "0, 1, 000123456",
    "0, -2, 789000000",
    "1, 1, 000012045",
    "0, 0, 123456789",
    "3, 0, 000000000",
    "0, -2147483648, 000000000",
  })
  void aShiftMovesWholePixelsAndLeavesBlackBehind(int right, int down, String expected) {
    assertThat(digits(spoilt(new Shift(right, down), digits("123456789"), SQUARE)))
        .isEqualTo(expected);
  }

  @Test
  void channelsAreShiftedEachForItself() {
    float[] image = new float[COLOUR.size()];
    image[12 + 3] = 1;
    float[] moved = spoilt(new Shift(-1, 1), image, COLOUR);

    assertThat(moved[12 + 4 + 2]).isEqualTo(1);
    assertThat(sum(moved)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 741852963",
    "180, 987654321",
    "270, 369258147",
    "-90, 369258147",
    "360, 123456789"
  })
  void rightAnglesTurnPixelsClockwiseWithoutBlur(double degrees, String expected) {
    assertThat(digits(spoilt(new Rotation(degrees), digits("123456789"), SQUARE)))
        .isEqualTo(expected);
  }

  @Test
  void aTurnAboutTheMiddleKeepsTheMiddleAndBlurs() {
    float[] image = digits("000090000");
    float[] turned = spoilt(new Rotation(45), image, SQUARE);

    assertThat(turned[4]).isCloseTo(0.9f, within(1e-6f));
    // The pixel beside it comes from 1/√2 to each side: (1 − 1/√2)² of the middle.
    assertThat(turned[5]).isCloseTo(0.9f * (float) Math.pow(1 - Math.sqrt(0.5), 2), within(1e-6f));
  }

  @Test
  void aBlendIsTheWeightedMean() {
    float[] blended = spoilt(new Blend(digits("999999999"), 0.25), digits("111111111"), SQUARE);

    for (float value : blended) {
      assertThat(value).isCloseTo(0.3f, within(1e-6f));
    }
    assertThat(digits(spoilt(new Blend(digits("999999999"), 0), digits("123456789"), SQUARE)))
        .isEqualTo("123456789");
    assertThat(digits(spoilt(new Blend(digits("987654321"), 1), digits("123456789"), SQUARE)))
        .isEqualTo("987654321");
  }

  @Test
  void aBrushOfOnePixelPaintsThePixelUnderIt() {
    float[] painted = spoilt(stroke(1, Colour.grey(0.7f), new Point(2.5, 1.5)), black(GREY), GREY);

    assertThat(digits(painted)).isEqualTo("000000700000");
  }

  @Test
  void aStrokePaintsAllAlongItsLineAlsoBetweenFarPoints() {
    float[] painted =
        spoilt(
            stroke(1, Colour.grey(0.9f), new Point(0.5, 0.5), new Point(3.5, 0.5)),
            black(GREY),
            GREY);

    assertThat(digits(painted)).isEqualTo("999900000000");
  }

  @Test
  void theEdgeOfABrushIsOnePixelSoft() {
    ImageShape row = new ImageShape(1, 1, 7);
    float[] painted = spoilt(stroke(2.5, Colour.grey(1), new Point(3.5, 0.5)), black(row), row);

    // The radius is 1.25: pixels at distance 1 are covered to 0.75, at distance 2 not at all.
    assertThat(painted).containsExactly(0, 0, 0.75f, 1, 0.75f, 0, 0);
  }

  @Test
  void coloursArePaintedChannelByChannelAndAsLumaOnGrey() {
    Colour colour = new Colour(1, 0.5f, 0);
    float[] painted = spoilt(stroke(1, colour, new Point(0.5, 0.5)), black(COLOUR), COLOUR);

    assertThat(painted[0]).isEqualTo(1);
    assertThat(painted[12]).isEqualTo(0.5f);
    assertThat(painted[24]).isEqualTo(0);
    assertThat(spoilt(stroke(1, colour, new Point(0.5, 0.5)), black(GREY), GREY)[0])
        .isCloseTo(0.299f + 0.587f / 2, within(1e-6f));
  }

  @Test
  void paintingOutsideOfTheImageDoesNoHarm() {
    float[] painted =
        spoilt(stroke(1, Colour.grey(1), new Point(-9, -9), new Point(-9, 99)), black(GREY), GREY);

    assertThat(sum(painted)).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Rotation(Double.NaN)).isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new Blend(new float[9], 1.1)).isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> spoilt(new Blend(new float[4], 0.5), black(SQUARE), SQUARE))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("9 and 4");
  }

  private static BrushStroke stroke(double diameter, Colour colour, Point... points) {
    return new BrushStroke(List.of(points), diameter, colour);
  }

  private static float[] spoilt(Corruption corruption, float[] image, ImageShape shape) {
    float[] before = image.clone();
    float[] spoilt = corruption.corrupt(image, shape, SeededRandom.of(1));
    assertThat(image).as("the given image").isEqualTo(before);
    return spoilt;
  }

  private static float[] black(ImageShape shape) {
    return new float[shape.size()];
  }

  private static float[] digits(String text) {
    float[] values = new float[text.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (text.charAt(i) - '0') / 10f;
    }
    return values;
  }

  private static String digits(float[] values) {
    StringBuilder text = new StringBuilder();
    for (float value : values) {
      text.append(Math.round(value * 10));
    }
    return text.toString();
  }

  private static double sum(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
  }
}
