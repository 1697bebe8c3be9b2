package org.attractorlab.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.RandomImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.data.read.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue();

  @ParameterizedTest
  @CsvSource({
    "fashion-mnist, 500, 1, 28, 10",
    "digits, 500, 1, 28, 10",
    "emoji, 300, 3, 32, 6",
    "photos, 260, 3, 32, 13",
  })
  void everyBundledSetOpens(String name, int count, int channels, int side, int classes) {
    ImageSet set = catalogue.open(name);

    assertThat(set.name()).isEqualTo(name);
    assertThat(set.count()).isEqualTo(count);
    assertThat(set.shape()).isEqualTo(new ImageShape(channels, side, side));
    assertThat(set.classes()).hasSize(classes);
    assertThat(set.notes()).isEmpty();
    for (int imageClass = 0; imageClass < classes; imageClass++) {
      int wanted = imageClass;
      assertThat(IntStream.range(0, count).filter(i -> set.classOf(i) == wanted).count())
          .isEqualTo(count / classes);
    }
    for (int i = 0; i < count; i++) {
      for (float value : set.image(i)) {
        assertThat(value).isBetween(0f, 1f);
      }
    }
  }

  @Test
  void everyBundledSetIsDescribed() {
    assertThat(catalogue.sets())
        .extracting(BundledSet::name)
        .startsWith("fashion-mnist")
        .hasSize(5)
        .endsWith("random-images");
    assertThat(catalogue.sets())
        .allSatisfy(
            set -> {
              assertThat(set.title()).isNotBlank();
              assertThat(set.description()).isNotBlank();
              assertThat(set.licence()).isNotBlank();
            });
  }

  @Test
  void labelsBecomeClassNamesInTheOrderOfTheirNumbers() {
    ImageSet garments = catalogue.open("fashion-mnist");

    assertThat(garments.classes()).startsWith("T-shirt/top", "Trouser").endsWith("Ankle boot");
    assertThat(garments.title()).isEqualTo("Fashion-MNIST");
    assertThat(garments.licence()).contains("MIT");
  }

  @Test
  void bundledSetsAreFittedToAChosenSize() {
    ImageSet small = catalogue.open("digits", ReadOptions.DEFAULT.withSize(14), Progress.NONE);

    assertThat(small.shape()).isEqualTo(new ImageShape(1, 14, 14));
  }

  @Test
  void aMistypedNameBringsTheNearestOne() {
    assertThatThrownBy(() -> catalogue.open("fashion-mnits"))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("There is no image set \"fashion-mnits\". Did you mean \"fashion-mnist\"?");
  }

  @Test
  void anUnknownNameBringsAllNames() {
    assertThatThrownBy(() -> catalogue.open("elephants"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("fashion-mnist, digits, emoji, photos");
  }

  @Test
  void aMissingFileIsCalledAFile() {
    assertThatThrownBy(() -> catalogue.open("my/pictures.zip"))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("There is no file or folder \"my/pictures.zip\". Check the path.");
  }

  @Test
  void aPathOpensTheUsersOwnImages() {
    Path file = Path.of("datasets/digits/images.idx3-ubyte.gz");
    ImageSet set = catalogue.open(file.toString());

    assertThat(set.count()).isEqualTo(500);
    assertThat(set.name()).isEqualTo(file.toString());
    assertThat(set.classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void randomImagesComeInAnySizeAndAreAlwaysTheSame() {
    ImageSet images =
        catalogue.open("random-images", ReadOptions.DEFAULT.withSize(3), Progress.NONE);
    assertThat(images.shape()).isEqualTo(new ImageShape(1, 3, 3));
    assertThat(images.count()).isEqualTo(100);
    for (int i = 0; i < images.count(); i++) {
      double square = 0;
      for (float value : images.image(i)) {
        assertThat(value).isBetween(0f, 1f);
        square += value * value;
      }
      assertThat(square).isCloseTo(1, within(1e-6));
    }
    assertThat(images.image(4)).isEqualTo(RandomImages.image(3, 4));
    assertThat(images.image(4)).isNotEqualTo(images.image(5));
    assertThat(catalogue.open("random-images").shape()).isEqualTo(new ImageShape(1, 5, 5));
  }
}
