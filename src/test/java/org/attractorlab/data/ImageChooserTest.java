package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attractorlab.data.ImageChoice.Pick;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImageChooserTest {
  /** Nine images of the classes a, b, c, the last without a class. */
  private static final int[] CLASS_OF = {1, 1, 0, 2, 0, 2, 1, 0, ImageSet.NO_CLASS};

  private final ImageChooser chooser = new ImageChooser(set(CLASS_OF, List.of("a", "b", "c")));

  @Test
  void theFirstImagesAreInTheOrderOfTheSet() {
    assertThat(picked(Pick.FIRST, 4)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void oneOfEachClassThenTheSecondOfEach() {
    assertThat(picked(Pick.ONE_PER_CLASS, 9)).containsExactly(2, 0, 3, 4, 1, 5, 7, 6, 8);
  }

  @Test
  void aRandomPickIsFixedByItsSeed() {
    ImageChoice choice = choice(Pick.RANDOM, 5, List.of(), null);

    assertThat(chooser.choose(choice, 7).indices())
        .isEqualTo(chooser.choose(choice, 7).indices())
        .isNotEqualTo(chooser.choose(choice, 8).indices())
        .doesNotHaveDuplicates();
  }

  @Test
  void aRandomPickIsTheSameInEveryVersion() {
    assertThat(chooser.choose(choice(Pick.RANDOM, 9, List.of(), null), 7).indices())
        .containsExactly(4, 1, 2, 6, 3, 7, 8, 5, 0);
  }

  @Test
  void fewerRandomImagesAreTheFirstOfMore() {
    int[] five = chooser.choose(choice(Pick.RANDOM, 5, List.of(), null), 3).indices();
    int[] nine = chooser.choose(choice(Pick.RANDOM, 9, List.of(), null), 3).indices();

    assertThat(nine).startsWith(five);
  }

  @Test
  void onlyTheChosenClassesAreUsed() {
    assertThat(chooser.choose(choice(Pick.FIRST, 5, List.of("a", "c"), null), 0).indices())
        .containsExactly(2, 3, 4, 5, 7);
  }

  @Test
  void givenIndicesComeInTheirOrder() {
    assertThat(chooser.choose(choice(Pick.FIRST, 1, List.of(), List.of(5, 2)), 0).indices())
        .containsExactly(5, 2);
  }

  @Test
  void moreImagesThanThereAreAreRefused() {
    refused(choice(Pick.FIRST, 10, List.of(), null), "Nine has only 9 images, not 10. ");
    refused(
        choice(Pick.FIRST, 4, List.of("a"), null),
        "Nine has only 3 images of these classes, not 4. ");
  }

  @Test
  void aCountOutsideOfItsRangeIsRefused() {
    refused(choice(Pick.FIRST, 0, List.of(), null), "0 images cannot be memorized. ");
    refused(choice(Pick.RANDOM, 501, List.of(), null), "501 images are more than");
  }

  @Test
  void anUnknownClassIsRefusedWithTheClassesThereAre() {
    refused(
        choice(Pick.FIRST, 1, List.of("zebra"), null),
        "Nine has no class \"zebra\". Its classes are a, b, c.");
  }

  @Test
  void classesOfASetWithoutLabelsAreRefused() {
    ImageChooser unlabelled = new ImageChooser(set(new int[] {-1, -1}, List.of()));

    assertThatThrownBy(() -> unlabelled.choose(choice(Pick.FIRST, 1, List.of("a"), null), 0))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("no labels");
  }

  @Test
  void wrongIndicesAreRefused() {
    refused(
        choice(Pick.FIRST, 1, List.of(), List.of(9)), "Nine has no image 9. Choose from 0 to 8.");
    refused(choice(Pick.FIRST, 1, List.of(), List.of(-1)), "Nine has no image -1. ");
    refused(choice(Pick.FIRST, 1, List.of(), List.of(3, 3)), "Image 3 was chosen twice. ");
    refused(choice(Pick.FIRST, 1, List.of(), List.of()), "No image was chosen. ");
  }

  private void refused(ImageChoice choice, String message) {
    assertThatThrownBy(() -> chooser.choose(choice, 0))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith(message);
  }

  private int[] picked(Pick pick, int count) {
    return chooser.choose(choice(pick, count, List.of(), null), 0).indices();
  }

  private static ImageChoice choice(
      Pick pick, int count, List<String> classes, @Nullable List<Integer> indices) {
    return new ImageChoice("nine", pick, count, classes, indices, null);
  }

  private static ImageSet set(int[] classOf, List<String> classes) {
    return new ImageSet(
        "nine",
        "Nine",
        "unknown",
        new ImageShape(1, 1, 1),
        classes,
        classOf,
        new float[classOf.length][1],
        List.of());
  }
}
