package org.attractorlab.dynamics;

import java.util.Arrays;

/**
 * Where the orbits of one kind of start end.
 *
 * @param count how many orbits there were
 * @param toTrainingImage how many ended at a training image
 * @param byTrainingImage how many ended at each training image
 * @param spurious how many settled elsewhere
 * @param cycles how many repeat with a period above 1
 * @param diverged how many left every bound
 * @param unsettled how many were still moving
 * @param medianSteps the median k at which orbits were first within the tolerance of the training
 *     image they ended at; −1 where none did
 */
public record ProbeResult(
    int count,
    int toTrainingImage,
    int[] byTrainingImage,
    int spurious,
    int cycles,
    int diverged,
    int unsettled,
    int medianSteps) {
  /** How many different training images were reached. */
  public int distinct() {
    return (int) Arrays.stream(byTrainingImage).filter(count -> count > 0).count();
  }
}
