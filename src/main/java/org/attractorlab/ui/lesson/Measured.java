package org.attractorlab.ui.lesson;

import java.util.List;
import java.util.Locale;
import org.attractorlab.experiment.lesson.Outcome;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;

/** What was measured, in words. */
final class Measured {
  private Measured() {}

  /**
   * @param images what to call the training images, by their numbers; the first is none
   */
  static String text(Outcome measure, double outcome, List<String> images) {
    String key = "lesson.measured." + measure.name().toLowerCase(Locale.ROOT);
    int whole = (int) Math.round(outcome);
    return switch (measure) {
      case STORED, REACHED -> Texts.text(key, whole, images.size() - 1);
      case RADIUS -> Texts.text(key, "%.3f".formatted(outcome));
      case UNSEEN, NOISE, SPURIOUS, WATCHED, RESTORED -> Texts.text(key, Numbers.plain(outcome));
      case END, COMMONEST ->
          Texts.text(key, whole < images.size() ? images.get(whole) : Integer.toString(whole));
    };
  }
}
