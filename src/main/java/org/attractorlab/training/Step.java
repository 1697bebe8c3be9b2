package org.attractorlab.training;

import org.jspecify.annotations.Nullable;

/**
 * What one call of {@link TrainingLoop#step()} did.
 *
 * @param number training steps made so far
 * @param loss mean squared error before this step's update, or, if training has ended, of the
 *     weights as they are
 * @param stopReason why training has ended, null while it has not
 */
public record Step(int number, double loss, @Nullable StopReason stopReason) {}
