package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.StartKind;
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
    ExperimentImages finder = new ExperimentImages();
    for (Preset preset : presets.all()) {
      Experiment experiment = preset.experiment();
      TrainingImages images = finder.load(experiment.images(), experiment.seed(), Progress.NONE);
      // Points have no others of their set; their orbits start anywhere in the window.
      boolean hasStarts =
          images.unseen().length > 0
              || experiment.iteration().starts() == StartKind.NOISE
                  && experiment.probes().unseen() == 0;
      assertThat(hasStarts).as(preset.name()).isTrue();
    }
  }
}
