package org.attractorlab.ui.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.LessonOutcome;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.lesson.Lesson;
import org.attractorlab.experiment.lesson.LessonControl;
import org.attractorlab.experiment.lesson.LessonPlace;
import org.attractorlab.experiment.lesson.LessonStep;
import org.attractorlab.experiment.lesson.Prediction;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The lesson that is followed: its page, what the student predicted, and what was measured. An
 * outcome is kept as it was first measured, whatever the student tries afterwards. A lesson ends
 * when another experiment is opened.
 */
public final class LessonModel {
  private final Laboratory lab;
  private final ExperimentJson json = new ExperimentJson();
  private final ReadOnlyObjectWrapper<@Nullable Preset> lesson = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LessonPage> page = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty allShown = new SimpleBooleanProperty();
  private final ObservableValue<@Nullable Lesson> masking =
      Bindings.createObjectBinding(
          () -> allShown.get() || lesson.get() == null ? null : lesson.get().lesson(),
          allShown,
          lesson);

  /** By step: the experiment that it is about, the choice that was taken, what was measured. */
  private final List<Experiment> experiments = new ArrayList<>();

  private final Map<Integer, Integer> chosen = new HashMap<>();
  private final Map<Integer, Double> outcomes = new HashMap<>();
  private int index;

  public LessonModel(Laboratory lab) {
    this.lab = lab;
    lab.experimentProperty().subscribe(this::follow);
    lab.imagesProperty().subscribe(_ -> show());
    lab.snapshotProperty().subscribe(_ -> measure());
  }

  /** The lesson that is open, null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Preset> lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /** What the panel shows, null while no lesson is open. */
  public ReadOnlyObjectProperty<@Nullable LessonPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Whether the controls that the lesson hides are shown nevertheless. */
  public BooleanProperty allShownProperty() {
    return allShown;
  }

  /** The controls to be seen; null for all. */
  public ObservableValue<@Nullable Set<LessonControl>> controls() {
    return masking.map(Lesson::controls);
  }

  /** The measures to be seen; null for all. */
  public ObservableValue<@Nullable Set<LessonPlace>> tabs() {
    return masking.map(Lesson::tabs);
  }

  /** Opens a lesson at its first step; its experiment waits for Train. */
  public void open(Preset next) {
    Lesson content = next.lesson();
    if (content == null) {
      throw new IllegalArgumentException(next.name() + " is no lesson.");
    }
    experiments.clear();
    chosen.clear();
    outcomes.clear();
    index = 0;
    for (int i = 0; i < content.steps().size(); i++) {
      experiments.add(LessonOutcome.experimentAt(next.experiment(), content, i, json));
    }
    allShown.set(false);
    lesson.set(next);
    lab.open(next.experiment());
    show();
  }

  /** Ends the lesson; its experiment stays. */
  public void close() {
    lesson.set(null);
    show();
  }

  public void next() {
    go(index + 1);
  }

  public void back() {
    go(index - 1);
  }

  /** Takes an answer to the prediction of this step. */
  public void choose(int choice) {
    if (lesson.get() != null && choice >= 0) {
      chosen.put(index, choice);
      measure();
      show();
    }
  }

  /** Makes the change that this step wants. */
  public void change() {
    if (lesson.get() != null) {
      Experiment wanted = experiments.get(index);
      lab.edit(_ -> wanted);
    }
  }

  private List<LessonStep> steps() {
    Preset open = lesson.get();
    return open == null || open.lesson() == null ? List.of() : open.lesson().steps();
  }

  private void go(int to) {
    if (to >= 0 && to < steps().size()) {
      index = to;
      show();
    }
  }

  private void follow(@Nullable Experiment opened) {
    Preset open = lesson.get();
    if (open != null && opened != null && !opened.name().equals(open.name())) {
      lesson.set(null);
    }
    show();
  }

  private void measure() {
    Run run = lab.runProperty().get();
    if (run == null || lesson.get() == null) {
      return;
    }
    boolean news = false;
    for (int step : chosen.keySet()) {
      Prediction asked = steps().get(step).predict();
      if (asked != null && !outcomes.containsKey(step)) {
        var outcome = LessonOutcome.of(asked, experiments.get(step), run);
        outcome.ifPresent(number -> outcomes.put(step, number));
        news |= outcome.isPresent();
      }
    }
    if (news) {
      show();
    }
  }

  private void show() {
    List<LessonStep> steps = steps();
    if (steps.isEmpty()) {
      page.set(null);
      return;
    }
    LessonStep step = steps.get(index);
    Experiment now = lab.experimentProperty().get();
    Experiment wanted = experiments.get(index);
    page.set(
        new LessonPage(
            index,
            steps.size(),
            step,
            step.predict() == null ? List.of() : choices(step.predict()),
            chosen.getOrDefault(index, -1),
            verdict(),
            step.change() != null && !wanted.equals(now)));
  }

  /** What became of the newest prediction up to this step. */
  private String verdict() {
    for (int i = index; i >= 0; i--) {
      Prediction asked = steps().get(i).predict();
      if (asked != null) {
        Integer choice = chosen.get(i);
        return choice == null ? "" : verdict(asked, choice, outcomes.get(i));
      }
    }
    return "";
  }

  private String verdict(Prediction asked, int choice, @Nullable Double outcome) {
    List<String> choices = choices(asked);
    String said = choice < choices.size() ? choices.get(choice) : "";
    if (asked.measure() == null) {
      return Texts.text("lesson.verdict.look", said);
    }
    if (outcome == null) {
      return Texts.text("lesson.verdict.wait", said);
    }
    boolean right =
        asked.choices().isEmpty()
            ? outcome.intValue() == choice
            : asked.choices().get(choice).holds(outcome);
    return Texts.text(
        right ? "lesson.verdict.right" : "lesson.verdict.wrong",
        said,
        Measured.text(asked.measure(), outcome, images()));
  }

  private List<String> choices(Prediction asked) {
    return asked.choices().isEmpty()
        ? images()
        : asked.choices().stream().map(Prediction.Choice::text).toList();
  }

  /** The training images by their numbers; none is number 0. */
  private List<String> images() {
    List<String> numbered = new ArrayList<>(List.of(Texts.text("lesson.choice.none")));
    TrainingImages images = lab.imagesProperty().get();
    for (int i = 0; images != null && i < images.count(); i++) {
      numbered.add(Texts.text("lesson.choice.image", i + 1, images.label(i)));
    }
    return numbered;
  }
}
