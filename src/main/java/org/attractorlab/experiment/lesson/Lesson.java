package org.attractorlab.experiment.lesson;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes an experiment a lesson.
 *
 * @param look what to look at, a sentence that stays in sight
 * @param controls those the student sees, the others are hidden; null where none is hidden
 * @param tabs the measures the student sees; null where none is hidden
 * @param steps at least one, in order
 */
public record Lesson(
    String look,
    @Nullable Set<LessonControl> controls,
    @Nullable Set<LessonPlace> tabs,
    List<LessonStep> steps) {
  public Lesson {
    controls = controls == null ? null : Set.copyOf(controls);
    tabs = tabs == null ? null : Set.copyOf(tabs);
    steps = List.copyOf(steps);
  }
}
