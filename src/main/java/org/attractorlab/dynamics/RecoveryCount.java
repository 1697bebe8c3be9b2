package org.attractorlab.dynamics;

import java.util.Arrays;
import java.util.List;

/**
 * What became of spoilt training images.
 *
 * @param right ended at the image they came from
 * @param wrong ended at another training image
 * @param other are at no training image: at a spurious attractor, in a cycle, diverged or moving
 * @param without came from no training image, wherever they ended
 */
public record RecoveryCount(int right, int wrong, int other, int without) {
  /** The origin of a start that came from no training image. */
  public static final int NO_ORIGIN = -1;

  /**
   * Counts.
   *
   * @param origins for each orbit the training image it came from, or {@link #NO_ORIGIN}
   * @param ends for each orbit what became of it
   * @param trainingImages of which equal ones are one memory: either is the right one
   */
  public static RecoveryCount of(int[] origins, List<OrbitEnd> ends, float[][] trainingImages) {
    int[] counts = new int[4];
    for (int i = 0; i < origins.length; i++) {
      if (origins[i] == NO_ORIGIN) {
        counts[3]++;
      } else if (ends.get(i) instanceof OrbitEnd.AtTrainingImage(int index)) {
        counts[Arrays.equals(trainingImages[index], trainingImages[origins[i]]) ? 0 : 1]++;
      } else {
        counts[2]++;
      }
    }
    return new RecoveryCount(counts[0], counts[1], counts[2], counts[3]);
  }

  /** How many came from a training image. */
  public int count() {
    return right + wrong + other;
  }
}
