package org.attractorlab.dynamics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.StartKind;
import org.junit.jupiter.api.Test;

class StartsTest {
  private static final int D = 3 * 8 * 8;

  @Test
  void noiseFillsTheUnitCubeEvenly() {
    float[][] values = Starts.noise(200, new ImageShape(1, 1, D), 7).values();
    double sum = 0;
    double squares = 0;
    for (float[] start : values) {
      for (float value : start) {
        assertThat(value).isBetween(0f, 1f);
        sum += value;
        squares += (double) value * value;
      }
    }
    int n = 200 * D;
    assertThat(sum / n).isCloseTo(0.5, within(0.01));
    assertThat(squares / n).isCloseTo(1 / 3.0, within(0.01));
  }

  @Test
  void theSameSeedGivesTheSameStartsAndAnotherSeedOthers() {
    for (StartKind kind : List.of(StartKind.NOISE, StartKind.CORRUPTED)) {
      IterationSettings settings = new IterationSettings(kind, 5, 10, 0.01, 0.2, 0.3);
      float[][] values = Starts.of(settings, images(20, 3), 7).values();
      assertThat(Starts.of(settings, images(20, 3), 7).values()).isDeepEqualTo(values);
      assertThat(Starts.of(settings, images(20, 3), 8).values()[0]).isNotEqualTo(values[0]);
    }
  }

  @Test
  void unseenImagesAreSpreadOverTheSetAndNeverTrainingImages() {
    Starts starts = Starts.unseen(4, images(23, 3));
    assertThat(starts.note()).isEmpty();
    assertThat(IntStream.range(0, 4).mapToObj(i -> Math.round(starts.values()[i][0] * 100)))
        .containsExactly(3, 8, 13, 18);
  }

  @Test
  void whereThereAreFewerUnseenImagesAllAreTakenAndThatIsSaid() {
    Starts starts = Starts.unseen(64, images(10, 3));
    assertThat(starts.values()).hasNumberOfRows(7);
    assertThat(starts.note()).hasValue("The set has only 7 unseen images, not 64.");
  }

  @Test
  void whereAllImagesAreTrainedUponNoneIsUnseen() {
    assertThatThrownBy(() -> Starts.unseen(4, images(5, 5)))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("none is unseen");
  }

  @Test
  void corruptedStartsTakeTheTrainingImagesInTurn() {
    float[][] values = Starts.corrupted(5, images(20, 3), 0, 0, 7).values();
    for (int i = 0; i < 5; i++) {
      assertThat(values[i]).isEqualTo(images(20, 3).image(i % 3));
    }
  }

  @Test
  void noiseHasTheLevelAskedForAndStaysInRange() {
    float[] values = Starts.corrupted(1, grey(), 0.05, 0, 7).values()[0];
    double squares = 0;
    for (float value : values) {
      assertThat(value).isBetween(0f, 1f);
      squares += Math.pow(value - 0.5, 2);
    }
    assertThat(Math.sqrt(squares / D)).isCloseTo(0.05, within(0.01));
  }

  @Test
  void erasedPixelsAreBlackInAllChannels() {
    float[] values = Starts.corrupted(1, grey(), 0, 0.5, 7).values()[0];
    int erased = 0;
    for (int pixel = 0; pixel < 64; pixel++) {
      assertThat(values[pixel + 64]).isEqualTo(values[pixel]);
      assertThat(values[pixel + 128]).isEqualTo(values[pixel]);
      erased += values[pixel] == 0 ? 1 : 0;
    }
    assertThat(erased).isEqualTo(32);
  }

  private static TrainingImages grey() {
    return new TrainingImages(set(1, 50), new int[] {0});
  }

  /** Image i has the value i/100 everywhere; the first few are training images. */
  private static TrainingImages images(int count, int chosen) {
    return new TrainingImages(set(count, 0), IntStream.range(0, chosen).toArray());
  }

  private static ImageSet set(int count, int offset) {
    float[][] images = new float[count][D];
    for (int i = 0; i < count; i++) {
      Arrays.fill(images[i], (i + offset) / 100f);
    }
    return new ImageSet(
        "test",
        "Test",
        "none",
        new ImageShape(3, 8, 8),
        List.of(),
        noClasses(count),
        images,
        List.of());
  }

  private static int[] noClasses(int count) {
    return IntStream.generate(() -> ImageSet.NO_CLASS).limit(count).toArray();
  }
}
