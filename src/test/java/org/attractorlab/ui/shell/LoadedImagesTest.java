package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChoice.Pick;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.data.read.Progress;
import org.junit.jupiter.api.Test;

class LoadedImagesTest {
  private final LoadedImages images = new LoadedImages(new Catalogue());

  private TrainingImages load(String set, int count, String... classes) {
    return images.load(
        new ImageChoice(set, Pick.FIRST, count, List.of(classes), null, null), 7, Progress.NONE);
  }

  @Test
  void aSetIsReadOnceForSeveralChoices() {
    TrainingImages ten = load("fashion-mnist", 10);
    TrainingImages five = load("fashion-mnist", 5);

    assertThat(five.set()).isSameAs(ten.set());
    assertThat(load("digits", 5).set()).isNotSameAs(ten.set());
  }

  @Test
  void whereThereAreFewerImagesAllAreTaken() {
    assertThat(load("fashion-mnist", 400, "Sneaker").count()).isEqualTo(50);
  }

  @Test
  void anUnknownSetIsRefused() {
    assertThatThrownBy(() -> load("fashion", 5)).isInstanceOf(UnusableInput.class);
  }

  @Test
  void anUnknownClassIsRefused() {
    assertThatThrownBy(() -> load("fashion-mnist", 5, "Sneakers"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("Sneaker");
  }
}
