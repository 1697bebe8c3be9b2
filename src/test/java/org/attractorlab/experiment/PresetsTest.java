package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class PresetsTest {
  private final Presets presets = Presets.shipped();

  @Test
  void everyFileInTheFolderIsAPresetOfTheSameName() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets", "presets"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              presets.all().stream().map(preset -> preset.name() + ".json").toList());
    }
  }

  @Test
  void theProgramOpensWithTheFirst() {
    assertThat(presets.all().getFirst()).isEqualTo(presets.standard());
    assertThat(presets.all()).extracting(Preset::order).doesNotHaveDuplicates();
  }

  @Test
  void eachAsksAQuestionAndAnswersInTwoSentences() {
    for (Preset preset : presets.all()) {
      assertThat(preset.title()).isNotBlank().hasSizeLessThan(31);
      assertThat(preset.question()).endsWith("?");
      assertThat(preset.explanation().split("(?<=\\.) ")).as(preset.name()).hasSize(2);
    }
  }

  @Test
  void eachFindsItsImages() {
    Catalogue catalogue = new Catalogue();
    for (Preset preset : presets.all()) {
      Experiment experiment = preset.experiment();
      assertThat(
              new ImageChooser(catalogue.open(experiment.images().set()))
                  .choose(experiment.images(), experiment.seed())
                  .unseen())
          .as(preset.name())
          .isNotEmpty();
    }
  }
}
