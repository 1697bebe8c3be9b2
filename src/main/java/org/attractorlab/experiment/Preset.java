package org.attractorlab.experiment;

import org.attractorlab.experiment.lesson.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * An experiment shipped with the program, or a lesson.
 *
 * @param question what to ask a class before training
 * @param explanation two sentences: what happens, and why
 * @param order its place in lists, smallest first
 * @param lesson its steps, or null where it is no lesson
 */
public record Preset(
    String question,
    String explanation,
    int order,
    Experiment experiment,
    @Nullable Lesson lesson) {
  public Preset(String question, String explanation, int order, Experiment experiment) {
    this(question, explanation, order, experiment, null);
  }

  /** By which name it is asked for. */
  public String name() {
    return experiment.name();
  }

  public String title() {
    return experiment.title();
  }
}
