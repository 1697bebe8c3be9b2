package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;

class FittedImagesTest {
  @Test
  void anImageOfTheWantedShapeStaysAsItIs() {
    assertThat(only(new ImageShape(1, 2, 3), "P2 3 2 10 0 1 2 3 4 5"))
        .containsExactly(0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f);
  }

  @Test
  void aLargerImageIsReducedByItsMeans() {
    assertThat(only(new ImageShape(1, 1, 1), "P2 2 2 10 0 2 4 6")[0])
        .isCloseTo(0.3f, within(1e-6f));
  }

  @Test
  void whereTheShapeIsNoSquareTheMiddleIsKept() {
    // The middle square of a picture two wide and four high are its second and third row; enlarged
    // to 4 × 4, its two middle columns are one pixel each.
    float[] image = only(new ImageShape(1, 4, 2), "P2 2 6 10 9 9 9 9 1 2 3 4 9 9 9 9");

    assertThat(image).containsExactly(0.1f, 0.2f, 0.1f, 0.2f, 0.3f, 0.4f, 0.3f, 0.4f);
  }

  @Test
  void greyIsRepeatedInEveryColourAndColoursBecomeLuma() {
    assertThat(only(new ImageShape(3, 1, 1), "P2 1 1 10 4")).containsExactly(0.4f, 0.4f, 0.4f);
    assertThat(only(new ImageShape(1, 1, 1), "P3 1 1 10 10 5 0")[0])
        .isCloseTo(0.299f + 0.587f / 2, within(1e-6f));
  }

  @Test
  void whatIsNoPictureIsRefusedByName() {
    assertThatThrownBy(() -> read(new ImageShape(1, 2, 2), "no picture"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("pasted");
  }

  private static float[] only(ImageShape shape, String picture) {
    List<float[]> images = read(shape, picture);
    assertThat(images).hasSize(1);
    return images.getFirst();
  }

  private static List<float[]> read(ImageShape shape, String picture) {
    return new FittedImages(shape).read("pasted", picture.getBytes(StandardCharsets.US_ASCII));
  }
}
