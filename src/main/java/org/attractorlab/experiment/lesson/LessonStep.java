package org.attractorlab.experiment.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a lesson.
 *
 * @param text what to read and do
 * @param highlight where to look, or null
 * @param change of the lesson's experiment that holds from this step on, values as JSON by the path
 *     of their field; empty where it is the lesson's own; null where it is that of the step before
 * @param predict what the student is asked, or null
 */
public record LessonStep(
    String text,
    @Nullable LessonPlace highlight,
    @Nullable Map<String, String> change,
    @Nullable Prediction predict) {
  public LessonStep {
    change = change == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(change));
  }
}
