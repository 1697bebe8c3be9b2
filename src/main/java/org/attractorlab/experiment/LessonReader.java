package org.attractorlab.experiment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.lesson.Lesson;
import org.attractorlab.experiment.lesson.LessonControl;
import org.attractorlab.experiment.lesson.LessonPlace;
import org.attractorlab.experiment.lesson.LessonStep;
import org.attractorlab.experiment.lesson.Outcome;
import org.attractorlab.experiment.lesson.Prediction;
import org.attractorlab.experiment.lesson.Prediction.Choice;
import org.jspecify.annotations.Nullable;

/** Which fields a lesson has in its file, and which values they may have. */
final class LessonReader {
  private static final int LONGEST_TEXT = 700;
  private static final int LONGEST_LINE = 200;
  private static final int MOST_STEPS = 30;
  private static final int MOST_CHOICES = 12;

  private final ExperimentJson json;
  private final Experiment experiment;

  /**
   * @param experiment of the lesson, of which its steps may change fields
   */
  LessonReader(ExperimentJson json, Experiment experiment) {
    this.json = json;
    this.experiment = experiment;
  }

  Lesson read(JsonFields in) {
    String look = in.textOr("look", "", LONGEST_TEXT);
    Set<LessonControl> controls = in.choicesOrNull("controls", LessonControl.class);
    Set<LessonPlace> tabs = in.choicesOrNull("tabs", LessonPlace.class);
    if (tabs != null && !tabs.stream().allMatch(LessonPlace::isTab)) {
      throw in.refused(
          "\"lesson.tabs\" names a place that is no tab of the measures.",
          "The tabs are loss, attractors, spectrum, distances, basins, slice, theory.");
    }
    List<LessonStep> steps = in.objects("steps", this::step);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw in.refused(
          "\"lesson.steps\" has " + steps.size() + " steps.",
          "Write 1 to " + MOST_STEPS + " of them.");
    }
    return new Lesson(look, controls, tabs, steps);
  }

  private LessonStep step(JsonFields in) {
    return new LessonStep(
        in.line("text", LONGEST_TEXT),
        in.choiceOrNull("highlight", LessonPlace.class),
        change(in),
        in.has("predict") ? in.object("predict", LessonReader::prediction) : null);
  }

  /** A change is tried at once, so that a mistake in it is told when the file is opened. */
  private @Nullable Map<String, String> change(JsonFields in) {
    if (!in.has("change")) {
      return null;
    }
    Map<String, String> change = in.values("change");
    try {
      json.changed(experiment, change);
    } catch (UnusableInput problem) {
      throw in.refused(
          in.quoted("change") + " does not fit the experiment: " + problem.problem(),
          problem.cure());
    }
    return change;
  }

  private static Prediction prediction(JsonFields in) {
    String question = in.line("question", LONGEST_LINE);
    Outcome measure = in.choiceOrNull("measure", Outcome.class);
    boolean ofAnOrbit = measure == Outcome.END;
    if (in.has("orbit") && !ofAnOrbit) {
      throw in.refused(
          in.quoted("orbit") + " is only for \"measure\": \"end\".", "Leave this field away.");
    }
    int orbit = in.has("orbit") ? in.integer("orbit", Range.of(1, 1024)) : 1;
    boolean images = measure != null && measure.isImage();
    List<Choice> choices =
        images && !in.has("choices")
            ? List.of()
            : in.objects("choices", choice -> choice(choice, measure));
    if (!(images && choices.isEmpty()) && (choices.size() < 2 || choices.size() > MOST_CHOICES)) {
      throw in.refused(
          in.quoted("choices") + " has " + choices.size() + " answers.",
          "Write 2 to " + MOST_CHOICES + " of them.");
    }
    return new Prediction(question, choices, measure, orbit);
  }

  private static Choice choice(JsonFields in, @Nullable Outcome measure) {
    String text = in.line("text", LONGEST_LINE);
    Set<String> bounds = new TreeSet<>();
    for (String name : List.of("is", "from", "to")) {
      if (in.has(name)) {
        bounds.add(name);
      }
    }
    if (measure == null) {
      if (!bounds.isEmpty()) {
        throw in.refused(
            in.quoted(bounds.iterator().next()) + " is compared with nothing.",
            "Give the prediction a \"measure\", or leave this field away.");
      }
      return new Choice(text, Double.NaN, Double.NaN);
    }
    if (bounds.isEmpty() || bounds.contains("is") && bounds.size() > 1) {
      throw in.refused(
          in.quoted("") + " does not say for which outcomes it is right.",
          "Give it \"is\", or \"from\" and \"to\" or one of them.");
    }
    Range any = Range.of(0, 1_000_000);
    if (bounds.contains("is")) {
      double is = in.number("is", any);
      return new Choice(text, is, is);
    }
    double from = bounds.contains("from") ? in.number("from", any) : 0;
    double to = bounds.contains("to") ? in.number("to", any) : Double.POSITIVE_INFINITY;
    if (from > to) {
      throw in.refused(
          in.quoted("from") + " is above " + in.quoted("to") + ".", "Exchange the two.");
    }
    return new Choice(text, from, to);
  }
}
