package org.attractorlab.ui.lesson;

import java.util.List;
import org.attractorlab.experiment.lesson.LessonStep;

/**
 * What the panel shows of a lesson.
 *
 * @param index of the step, counted from 0
 * @param count of steps
 * @param choices of the step's prediction; empty where it has none
 * @param chosen index of the choice that was taken, −1 for none
 * @param verdict what became of the newest prediction so far; empty where none was made
 * @param changes whether the step wants a change of the experiment that is not yet made
 */
public record LessonPage(
    int index,
    int count,
    LessonStep step,
    List<String> choices,
    int chosen,
    String verdict,
    boolean changes) {
  boolean isFirst() {
    return index == 0;
  }

  boolean isLast() {
    return index == count - 1;
  }

  /** Whether this is another page, and not the same with another answer. */
  boolean isOther(LessonPage page) {
    return step != page.step || !choices.equals(page.choices);
  }
}
