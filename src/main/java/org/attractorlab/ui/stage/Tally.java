package org.attractorlab.ui.stage;

import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.Texts;

/**
 * What has become of the watched orbits at one k, counted.
 *
 * @param count of orbits
 * @param reached of those at a training image
 * @param different training images that were reached
 * @param elsewhere settled at a point that is no training image, or in a cycle
 * @param diverged beyond every bound
 * @param moving still on their way
 * @param falling for each training image the orbits that it is nearest to
 */
record Tally(
    int count, int reached, int different, int elsewhere, int diverged, int moving, int[] falling) {

  static Tally of(OrbitFrame frame, int trainingImages) {
    int reached = 0;
    int elsewhere = 0;
    int diverged = 0;
    int moving = 0;
    int[] falling = new int[trainingImages];
    boolean[] found = new boolean[trainingImages];
    int different = 0;
    for (int i = 0; i < frame.count(); i++) {
      int nearest = frame.nearest()[i];
      boolean diverges = false;
      switch (frame.ends().get(i)) {
        case OrbitEnd.AtTrainingImage(int index) -> {
          reached++;
          if (index < trainingImages && !found[index]) {
            found[index] = true;
            different++;
          }
        }
        case OrbitEnd.Spurious _, OrbitEnd.Cycle _ -> elsewhere++;
        case OrbitEnd.Diverged _ -> {
          diverged++;
          diverges = true;
        }
        case OrbitEnd.Unsettled _ -> moving++;
      }
      if (!diverges && nearest >= 0 && nearest < trainingImages) {
        falling[nearest]++;
      }
    }
    return new Tally(frame.count(), reached, different, elsewhere, diverged, moving, falling);
  }

  /** {@code 57 of 64 at a training image · 7 different ones · 3 elsewhere · 4 moving}. */
  String sentence() {
    StringBuilder text = new StringBuilder(Texts.text("stage.tally.reached", reached, count));
    if (reached > 0) {
      text.append(Texts.text("stage.tally.different", different));
    }
    if (elsewhere > 0) {
      text.append(Texts.text("stage.tally.elsewhere", elsewhere));
    }
    if (diverged > 0) {
      text.append(Texts.text("stage.tally.diverged", diverged));
    }
    if (moving > 0) {
      text.append(Texts.text("stage.tally.moving", moving));
    }
    return text.toString();
  }
}
