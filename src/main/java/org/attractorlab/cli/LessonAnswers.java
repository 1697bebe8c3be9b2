package org.attractorlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.LessonOutcome;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.lesson.Lesson;
import org.attractorlab.experiment.lesson.Prediction;

/** What a run answers to the predictions of its lesson, so that a teacher can try a lesson out. */
final class LessonAnswers {
  private LessonAnswers() {}

  /** A line for each prediction that this run answers; none where it is no lesson. */
  static List<String> of(Preset preset, Run run) {
    List<String> lines = new ArrayList<>();
    Lesson lesson = preset.lesson();
    if (lesson == null) {
      return lines;
    }
    ExperimentJson json = new ExperimentJson();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Prediction asked = lesson.steps().get(i).predict();
      if (asked != null) {
        Experiment wanted = LessonOutcome.experimentAt(preset.experiment(), lesson, i, json);
        OptionalDouble outcome = LessonOutcome.of(asked, wanted, run);
        if (outcome.isPresent()) {
          lines.add(
              "Step %d: %s %s"
                  .formatted(i + 1, asked.question(), answer(asked, outcome.getAsDouble(), run)));
        }
      }
    }
    return lines;
  }

  private static String answer(Prediction asked, double outcome, Run run) {
    if (asked.choices().isEmpty()) {
      int number = (int) outcome;
      return number == 0 ? "None." : number + " " + run.images().label(number - 1) + ".";
    }
    return asked.choices().stream()
            .filter(choice -> choice.holds(outcome))
            .map(Prediction.Choice::text)
            .findFirst()
            .orElse("None of the answers")
        + " (measured: %.3g)".formatted(outcome);
  }
}
