package org.attractorlab.training;

import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * How a network is trained: the {@code training} part of an experiment.
 *
 * @param learningRate above 0 and finite
 * @param batch images a step, 0 for all of them (full batch)
 * @param lossTarget training ends when the mean squared error is at or below this; 0 never
 * @param maxSteps the most steps, at least 1
 * @param maxSeconds the most seconds of training, or null for no limit
 */
public record TrainingSettings(
    OptimizerKind optimizer,
    double learningRate,
    int batch,
    double lossTarget,
    int maxSteps,
    @Nullable Double maxSeconds) {
  public TrainingSettings {
    checkRate(learningRate);
    if (batch < 0) {
      throw new UnusableInput(
          "A batch of " + batch + " images cannot be.", "Take 0 for all images at once, or more.");
    }
    if (!(lossTarget >= 0) || Double.isInfinite(lossTarget)) {
      throw new UnusableInput(
          "A loss of " + lossTarget + " cannot be aimed at.",
          "Take a small number such as 1e-8, or 0 to train on.");
    }
    if (maxSteps < 1) {
      throw new UnusableInput(
          "Training of " + maxSteps + " steps cannot be.", "Allow at least 1 step.");
    }
    if (maxSeconds != null && !(maxSeconds > 0)) {
      throw new UnusableInput(
          "Training of " + maxSeconds + " seconds cannot be.",
          "Allow more than 0 seconds, or set no limit.");
    }
  }

  /** Returns a learning rate that can be used, refuses any other. */
  static double checkRate(double rate) {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new UnusableInput(
          "A learning rate of " + rate + " cannot be used.", "Take a number above 0 such as 3e-4.");
    }
    return rate;
  }

  /** The same settings with another learning rate. */
  public TrainingSettings withLearningRate(double rate) {
    return new TrainingSettings(optimizer, rate, batch, lossTarget, maxSteps, maxSeconds);
  }
}
