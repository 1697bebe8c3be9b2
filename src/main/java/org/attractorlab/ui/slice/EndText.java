package org.attractorlab.ui.slice;

import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.ui.Texts;

/** What is said about ends of orbits. */
final class EndText {
  private EndText() {}

  /** Where it goes, {@code → 3 Dress}. */
  static String of(OrbitEnd end, TrainingImages images) {
    return switch (end) {
      case OrbitEnd.AtTrainingImage(int index) -> index + 1 + " " + images.label(index);
      case OrbitEnd.Spurious _ -> Texts.text("slice.end.spurious");
      case OrbitEnd.Cycle(int period) -> Texts.text("slice.end.cycle-of", period);
      case OrbitEnd.Diverged _ -> Texts.text("slice.end.diverged");
      case OrbitEnd.Unsettled _ -> Texts.text("slice.end.unsettled");
    };
  }

  /** The same with the number of iterations, a sentence. */
  static String sentence(OrbitEnd end, int k, TrainingImages images) {
    return switch (end) {
      case OrbitEnd.AtTrainingImage _ -> Texts.text("slice.reaches", of(end, images), k);
      case OrbitEnd.Spurious _ -> Texts.text("slice.settles");
      case OrbitEnd.Cycle(int period) -> Texts.text("slice.cycles", period);
      case OrbitEnd.Diverged _ -> Texts.text("slice.diverges");
      case OrbitEnd.Unsettled _ -> Texts.text("slice.moves");
    };
  }
}
