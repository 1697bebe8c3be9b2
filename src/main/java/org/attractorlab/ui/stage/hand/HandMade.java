package org.attractorlab.ui.stage.hand;

import org.attractorlab.dynamics.RecoveryCount;

/**
 * A start made by hand. What is in the array is not to be changed.
 *
 * @param image in [0, 1], in the layout of an image
 * @param origin the training image it was made of, or {@link RecoveryCount#NO_ORIGIN}
 */
record HandMade(float[] image, int origin) {
  HandMade withImage(float[] other) {
    return new HandMade(other, origin);
  }

  HandMade withOrigin(int other) {
    return new HandMade(image, other);
  }
}
