package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.lesson.Lesson;
import org.attractorlab.experiment.lesson.LessonControl;
import org.attractorlab.experiment.lesson.LessonPlace;
import org.attractorlab.experiment.lesson.LessonStep;
import org.attractorlab.experiment.lesson.Outcome;
import org.attractorlab.network.FullyConnected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTest {
  private static final String LESSON =
      """
      { "format": 1, "name": "mine", "title": "Mine", "question": "What will come?",
        "network": { "layers": 6 },
        "lesson": {
          "look": "Look at ρ.",
          "controls": ["layers", "bias"],
          "tabs": ["loss", "spectrum"],
          "steps": [
            { "text": "Predict.", "highlight": "grid",
              "predict": { "question": "How many?", "measure": "stored",
                "choices": [{ "text": "none", "is": 0 }, { "text": "some", "from": 1, "to": 9 },
                            { "text": "all", "from": 10 }] } },
            { "text": "Change.", "change": { "network.layers": 2, "network.activation": "tanh" } },
            { "text": "And?", "predict": { "question": "Where?", "measure": "end", "orbit": 3 } }
          ] } }
      """;

  private final ExperimentJson json = new ExperimentJson();

  private Lesson lesson() {
    return json.preset("", LESSON).lesson();
  }

  @Test
  void aLessonIsReadWithAllThatItSays() {
    Lesson lesson = lesson();

    assertThat(lesson.look()).isEqualTo("Look at ρ.");
    assertThat(lesson.controls())
        .containsExactlyInAnyOrder(LessonControl.LAYERS, LessonControl.BIAS);
    assertThat(lesson.tabs()).containsExactlyInAnyOrder(LessonPlace.LOSS, LessonPlace.SPECTRUM);
    LessonStep first = lesson.steps().getFirst();
    assertThat(first.highlight()).isEqualTo(LessonPlace.GRID);
    assertThat(first.predict().measure()).isEqualTo(Outcome.STORED);
    assertThat(first.predict().choices())
        .extracting(c -> c.holds(9))
        .containsExactly(false, true, false);
    assertThat(first.predict().choices())
        .extracting(c -> c.holds(10))
        .containsExactly(false, false, true);
    assertThat(lesson.steps().get(2).predict().choices()).isEmpty();
    assertThat(lesson.steps().get(2).predict().orbit()).isEqualTo(3);
  }

  @Test
  void theSameFileIsAnExperimentThatCanBeRun() {
    assertThat(((FullyConnected) json.read(LESSON).network()).layers()).isEqualTo(6);
  }

  @Test
  void aChangeHoldsUntilThereIsAnother() {
    Experiment own = json.read(LESSON);

    assertThat(LessonOutcome.experimentAt(own, lesson(), 0, json)).isEqualTo(own);
    Experiment changed =
        json.changed(own, Map.of("network.layers", "2", "network.activation", "\"tanh\""));
    assertThat(LessonOutcome.experimentAt(own, lesson(), 1, json)).isEqualTo(changed);
    assertThat(LessonOutcome.experimentAt(own, lesson(), 2, json)).isEqualTo(changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"": {}} | "" is no field of an experiment. The fields here are format, name, title, seed, device, images, network, training, iteration, probes, question, explanation, order, lesson.
          {"lessn": {}} | "lessn" is no field of an experiment. Did you mean "lesson"?
          {"lesson": 3} | "lesson" must be an object {…}. Write its fields between braces.
          {"lesson": {}} | "lesson.steps" is missing. Add this field.
          {"lesson": {"steps": []}} | "lesson.steps" has 0 steps. Write 1 to 30 of them.
          {"lesson": {"steps": [{"text": "a"}, 4]}} | "lesson.steps[2]" must be an object {…}. Write its fields between braces.
          {"lesson": {"steps": [{"txt": "a"}]}} | "lesson.steps[1].text" is missing. Add this field.
          {"lesson": {"steps": [{"text": " "}]}} | "lesson.steps[1].text" is " ", but must be a text that is not empty. Correct this field.
          {"lesson": {"steps": [{"text": "a", "higlight": "loss"}]}} | "lesson.steps[1].higlight" is no field of an experiment. Did you mean "lesson.steps[1].highlight"?
          {"lesson": {"steps": [{"text": "a", "highlight": "spectum"}]}} | "lesson.steps[1].highlight" cannot be "spectum". Did you mean "spectrum"?
          {"lesson": {"controls": ["layer"], "steps": [{"text": "a"}]}} | "lesson.controls" cannot be "layer". Did you mean "layers"?
          {"lesson": {"tabs": ["grid"], "steps": [{"text": "a"}]}} | "lesson.tabs" names a place that is no tab of the measures. The tabs are loss, attractors, spectrum, distances, basins, slice, theory.
          {"lesson": {"steps": [{"text": "a", "change": {"network.laiers": 3}}]}} | "lesson.steps[1].change" does not fit the experiment: "network.laiers" is no field of an experiment. Did you mean "network.layers"?
          {"lesson": {"steps": [{"text": "a", "change": {"network.layers": 99}}]}} | "lesson.steps[1].change" does not fit the experiment: "network.layers" is 99, but must be a whole number from 1 to 40. Correct this field, or leave it away for 12.
          {"lesson": {"steps": [{"text": "a", "change": 5}]}} | "lesson.steps[1].change" is 5, but must be an object {…} of fields and their new values. Correct this field.
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b"}}]}} | "lesson.steps[1].predict.choices" is missing. Add this field.
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b", "choices": [{"text": "c"}]}}]}} | "lesson.steps[1].predict.choices" has 1 answers. Write 2 to 12 of them.
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b", "measure": "storred"}}]}} | "lesson.steps[1].predict.measure" cannot be "storred". Did you mean "stored"?
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b", "measure": "stored", "orbit": 1}}]}} | "lesson.steps[1].predict.orbit" is only for "measure": "end". Leave this field away.
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b", "measure": "stored", "choices": [{"text": "c"}, {"text": "d"}]}}]}} | "lesson.steps[1].predict.choices[1]" does not say for which outcomes it is right. Give it "is", or "from" and "to" or one of them.
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b", "choices": [{"text": "c", "is": 1}, {"text": "d"}]}}]}} | "lesson.steps[1].predict.choices[1].is" is compared with nothing. Give the prediction a "measure", or leave this field away.
          {"lesson": {"steps": [{"text": "a", "predict": {"question": "b", "measure": "stored", "choices": [{"text": "c", "from": 3, "to": 1}, {"text": "d", "is": 1}]}}]}} | "lesson.steps[1].predict.choices[1].from" is above "lesson.steps[1].predict.choices[1].to". Exchange the two.
          """)
  void whatCannotBeUsedIsNamedWithItsPathAndACure(String text, String complaint) {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read(text))
        .withMessage(complaint);
  }

  @Test
  void noMutationOfALessonGetsPastTheReader() throws Exception {
    mutate(10_000);
  }

  @Test
  @Tag("slow")
  void noneOfAHundredThousandMutationsGetsPastTheReader() throws Exception {
    mutate(100_000);
  }

  /** Whatever comes of a mutant, it is a lesson, or a sentence for people. */
  private void mutate(int times) throws Exception {
    byte[] shipped = Files.readAllBytes(Path.of("assets/lessons/deep-contracts.json"));
    RandomGenerator random = new Random(3);
    int refused = 0;
    for (int i = 0; i < times; i++) {
      byte[] valid = i % 2 == 0 ? LESSON.getBytes(StandardCharsets.UTF_8) : shipped;
      String mutant = Mutation.of(valid, random);
      try {
        assertThat(json.preset("", mutant)).isNotNull();
      } catch (UnusableInput sentence) {
        refused++;
        assertThat(sentence.getMessage())
            .isNotBlank()
            .hasSizeLessThan(1000)
            .doesNotContain("\tat ");
      }
    }
    assertThat(refused).isBetween(times / 3, times - 1);
  }
}
