package org.attractorlab.experiment.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a student answers before it is measured.
 *
 * @param choices from which one is taken; empty where they are the training images and "none"
 * @param measure what answers, or null where only eyes can tell
 * @param orbit of which watched orbit {@link Outcome#END} is told, counted from 1
 */
public record Prediction(
    String question, List<Choice> choices, @Nullable Outcome measure, int orbit) {
  public Prediction {
    choices = List.copyOf(choices);
  }

  /**
   * An answer, and the range of outcomes for which it is right.
   *
   * @param from the least
   * @param to the largest
   */
  public record Choice(String text, double from, double to) {
    public boolean holds(double outcome) {
      return outcome >= from && outcome <= to;
    }
  }
}
