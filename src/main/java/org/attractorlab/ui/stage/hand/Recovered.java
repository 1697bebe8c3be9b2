package org.attractorlab.ui.stage.hand;

import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.ui.Texts;

/** What became of starts, in words. */
final class Recovered {
  private Recovered() {}

  /** {@code ✓ right: it ends at 3 Pullover}. */
  static String sentence(OrbitEnd end, int k, int origin, TrainingImages images) {
    if (end instanceof OrbitEnd.AtTrainingImage(int index)) {
      String name = name(index, images);
      if (origin == RecoveryCount.NO_ORIGIN) {
        return Texts.text("stage.hand.end.image", name);
      }
      return RecoveryCount.of(new int[] {origin}, List.of(end), images.images()).right() == 1
          ? Texts.text("stage.hand.end.right", name)
          : Texts.text("stage.hand.end.wrong", name, name(origin, images));
    }
    return Texts.text(
        "stage.hand.end.other",
        switch (end) {
          case OrbitEnd.Spurious _ -> Texts.text("stage.hand.end.spurious");
          case OrbitEnd.Cycle(int period) -> Texts.text("stage.hand.end.cycle", period);
          case OrbitEnd.Diverged _ -> Texts.text("stage.hand.end.diverged");
          default -> Texts.text("stage.hand.end.moving", k);
        });
  }

  static String count(RecoveryCount count) {
    return count.count() == 0
        ? ""
        : Texts.text("stage.hand.count", count.right(), count.wrong(), count.other());
  }

  static String name(int image, TrainingImages images) {
    return image + 1 + " " + images.label(image);
  }
}
