package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  @Test
  void imagesThatAllDifferGiveNoWarning() {
    assertThat(duplicates(1, 2, 3).groups()).isEmpty();
    assertThat(duplicates(1, 2, 3).sentence()).isEmpty();
  }

  @Test
  void twoEqualImagesAreOneMemory() {
    assertThat(duplicates(1, 2, 1).groups()).containsExactly(List.of(0, 2));
    assertThat(duplicates(1, 2, 1).sentence())
        .contains("Training images 0 and 2 are equal: they are one memory.");
  }

  @Test
  void severalGroupsAreCounted() {
    assertThat(duplicates(1, 2, 1, 2, 1).groups()).containsExactly(List.of(0, 2, 4), List.of(1, 3));
    assertThat(duplicates(1, 2, 1, 2, 1).sentence().orElseThrow())
        .startsWith("Training images 0 and 2 are equal")
        .endsWith("there are 3 memories fewer than images.");
  }

  /** Duplicates among images of one pixel with these values, in percent. */
  private static Duplicates duplicates(int... values) {
    float[][] images = new float[values.length][];
    for (int i = 0; i < values.length; i++) {
      images[i] = new float[] {values[i] / 100f};
    }
    ImageShape shape = new ImageShape(1, 1, 1);
    int[] classOf = IntStream.of(values).map(_ -> ImageSet.NO_CLASS).toArray();
    ImageSet set = new ImageSet("s", "S", "unknown", shape, List.of(), classOf, images, List.of());
    return Duplicates.among(new TrainingImages(set, IntStream.range(0, values.length).toArray()));
  }
}
