package org.attractorlab.training;

import org.jspecify.annotations.Nullable;

/**
 * How a network is trained: the {@code training} part of an experiment.
 *
 * @param learningRate above 0
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
  /** The same settings with another learning rate. */
  public TrainingSettings withLearningRate(double rate) {
    return new TrainingSettings(optimizer, rate, batch, lossTarget, maxSteps, maxSeconds);
  }
}
