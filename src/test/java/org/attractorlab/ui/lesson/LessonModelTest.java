package org.attractorlab.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonModelTest {
  /** Nine of ten are stored in a run that is faked. */
  private static final String LESSON =
      """
      { "name": "mine", "title": "Mine", "question": "What will come?", "images": { "set": "shapes" },
        "lesson": {
          "controls": ["layers"],
          "steps": [
            { "text": "Predict.",
              "predict": { "question": "How many?", "measure": "stored",
                "choices": [{ "text": "all", "is": 10 }, { "text": "fewer", "to": 9 }] } },
            { "text": "Change.", "change": { "network.layers": 5 },
              "predict": { "question": "Where will most end?", "measure": "commonest" } },
            { "text": "Think.",
              "predict": { "question": "Why?", "choices": [{ "text": "a" }, { "text": "b" }] } }
          ] } }
      """;

  private final TestLab test = new TestLab();
  private final Laboratory lab = test.lab();
  private final LessonModel model = new LessonModel(lab);
  private Preset lesson;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    lesson =
        new ExperimentJson().readPreset(Files.writeString(folder.resolve("mine.json"), LESSON));
    model.open(lesson);
  }

  private LessonPage page() {
    return model.pageProperty().get();
  }

  /** Trains to the end, where all is measured. */
  private void train() {
    lab.train();
    test.run().advance(FakeRun.LAST_STEP);
    test.run().measure();
    lab.takeSnapshot();
  }

  @Test
  void itOpensAtItsFirstStepAndWaitsForTrain() {
    assertThat(lab.experimentProperty().get()).isEqualTo(lesson.experiment());
    assertThat(test.run().commands()).doesNotContain("train");
    assertThat(page().step().text()).isEqualTo("Predict.");
    assertThat(page().choices()).containsExactly("all", "fewer");
    assertThat(page().verdict()).isEmpty();
  }

  @Test
  void aPredictionIsComparedWithWhatIsMeasured() {
    model.choose(0);
    assertThat(page().verdict()).startsWith("You say: all.");

    train();

    assertThat(page().verdict()).startsWith("✗").contains("all").contains("9 of 10");
  }

  @Test
  void aRightPredictionSaysSoAndStaysOnTheNextPages() {
    model.choose(1);
    train();
    assertThat(page().verdict()).startsWith("✓");

    model.next();
    assertThat(page().verdict()).as("the next step asks anew").isEmpty();
    model.back();
    assertThat(page().verdict()).startsWith("✓");
    assertThat(page().chosen()).isEqualTo(1);
  }

  @Test
  void anAnswerGivenAfterTrainingIsComparedAtOnce() {
    train();
    model.choose(1);

    assertThat(page().verdict()).startsWith("✓");
  }

  @Test
  void nothingIsComparedWhileAnotherNetworkIsTrained() {
    model.choose(1);
    lab.edit(
        Change.network(n -> new FullyConnected(3, 8, n.activation(), true, n.initialization())));

    train();

    assertThat(page().verdict()).startsWith("You say");
  }

  @Test
  void aStepOffersItsChangeUntilItIsMade() {
    model.next();
    assertThat(page().changes()).isTrue();
    model.choose(1);

    train();
    assertThat(page().verdict()).as("a run without the change").startsWith("You say");
    model.change();
    assertThat(page().changes()).isFalse();
    assertThat(((FullyConnected) lab.experimentProperty().get().network()).layers()).isEqualTo(5);

    train();
    assertThat(page().verdict()).contains("most end at 3 Cross");
  }

  @Test
  void theTrainingImagesAreTheAnswersWhereNoneAreGiven() {
    model.next();

    assertThat(page().choices()).hasSize(11).startsWith("none of them").contains("3 Cross");
  }

  @Test
  void whatOnlyEyesCanTellIsNotJudged() {
    model.next();
    model.next();
    model.next();
    assertThat(page().isLast()).isTrue();

    model.choose(0);
    train();

    assertThat(page().verdict()).startsWith("You say: a.").doesNotContain("✓", "✗");
  }

  @Test
  void anOutcomeStaysAsItWasFirstMeasured() {
    model.choose(1);
    train();
    String verdict = page().verdict();

    lab.reset();
    lab.takeSnapshot();

    assertThat(page().verdict()).isEqualTo(verdict);
  }

  @Test
  void controlsAreHiddenUntilAllAreWanted() {
    assertThat(model.controls().getValue()).hasSize(1);
    assertThat(model.tabs().getValue()).isNull();

    model.allShownProperty().set(true);

    assertThat(model.controls().getValue()).isNull();
  }

  @Test
  void anotherExperimentEndsTheLesson() {
    lab.open(TestExperiments.tenShapes());

    assertThat(page()).isNull();
    assertThat(model.lessonProperty().get()).isNull();
    assertThat(model.controls().getValue()).isNull();
  }

  @Test
  void aChangeOfASettingDoesNot() {
    lab.edit(Change.seed(99));

    assertThat(page()).isNotNull();
  }
}
