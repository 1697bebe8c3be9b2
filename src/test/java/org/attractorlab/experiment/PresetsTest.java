package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.lesson.Lesson;
import org.junit.jupiter.api.Test;

class PresetsTest {
  private final Presets presets = Presets.shipped();

  private List<Preset> both() {
    return Stream.of(presets.all(), presets.lessons()).flatMap(List::stream).toList();
  }

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
    for (Preset preset : both()) {
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

  @Test
  void everyLessonAsksPredictsAndIsShort() {
    assertThat(presets.lessons()).hasSizeGreaterThanOrEqualTo(8);
    for (Preset preset : presets.lessons()) {
      Lesson lesson = preset.lesson();
      assertThat(preset.question()).as(preset.name()).endsWith("?").hasSizeLessThan(91);
      assertThat(lesson.look()).as(preset.name()).startsWith("Look at").hasSizeLessThan(131);
      assertThat(lesson.steps()).as(preset.name()).hasSizeBetween(4, 7);
      assertThat(lesson.steps()).as(preset.name()).anyMatch(step -> step.predict() != null);
      assertThat(lesson.steps()).allMatch(step -> step.text().length() <= 260);
    }
  }

  @Test
  void theFileOfALessonIsThatOfTheFolder() throws IOException {
    for (Preset lesson : presets.lessons()) {
      assertThat(presets.lessonFile(lesson.name()))
          .isEqualTo(Files.readString(Path.of("assets", "lessons", lesson.name() + ".json")));
      assertThat(presets.named(lesson.name())).isEqualTo(lesson);
    }
  }

  @Test
  void theLessonInTheDocumentationCanBeRead() throws IOException {
    String page = Files.readString(Path.of("docs", "lessons.md"));
    String example = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\nFields"));

    assertThat(new ExperimentJson().preset("", example).lesson().steps()).hasSize(3);
  }
}
