package org.attractorlab.training;

import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link TrainingLoop} stands between two steps: with the weights, all it takes to go on as
 * if it had never stopped, the random order of mini-batches included, which hangs on the seed and
 * the number of batches drawn.
 *
 * <p>The weights to go back to after a divergence are not in it: after going on they are those it
 * went on from, until better ones are kept.
 *
 * @param steps updates of the weights made
 * @param loss the last one told; NaN before the first
 * @param seconds spent in training
 * @param lossTarget at which training ends; 0 never
 * @param stepLimit after which training ends
 * @param secondsLimit after which training ends; infinite for never
 * @param stopReason why it has ended, null while it has not
 * @param advice what went wrong, or empty
 * @param batches drawn so far
 * @param firstLoss the first finite loss, NaN before; with the next two it tells a divergence
 * @param smallestLoss infinite before the first
 * @param badSteps steps in a row with a loss far off
 * @param optimizer what the optimizer remembers
 */
public record TrainingState(
    int steps,
    double loss,
    double seconds,
    double lossTarget,
    long stepLimit,
    double secondsLimit,
    @Nullable StopReason stopReason,
    String advice,
    long batches,
    double firstLoss,
    double smallestLoss,
    int badSteps,
    OptimizerState optimizer) {
  public TrainingState {
    boolean possible =
        steps >= 0
            && seconds >= 0
            && seconds < Double.POSITIVE_INFINITY
            && lossTarget >= 0
            && lossTarget < Double.POSITIVE_INFINITY
            && stepLimit >= 0
            && secondsLimit > 0
            && batches >= 0
            && badSteps >= 0;
    if (!possible) {
      throw new UnusableInput(
          "The state of the training has numbers that cannot be.",
          "Save it again with Attractor Lab.");
    }
  }

  /**
   * The same at the limits that these settings set, counted from the first step: training goes on
   * if they leave room for it.
   */
  public TrainingState upTo(TrainingSettings settings) {
    return new TrainingState(
        steps,
        loss,
        seconds,
        settings.lossTarget(),
        settings.maxSteps(),
        settings.maxSeconds() == null ? Double.POSITIVE_INFINITY : settings.maxSeconds(),
        null,
        "",
        batches,
        firstLoss,
        smallestLoss,
        badSteps,
        optimizer);
  }
}
