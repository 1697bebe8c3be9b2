package org.attractorlab.training;

/** Why a training run ended. */
public enum StopReason {
  /** The loss is at or below its target. */
  LOSS_REACHED,
  /** The most steps allowed were made. */
  STEPS_REACHED,
  /** The time allowed is over. */
  TIME_REACHED,
  /** Somebody stopped it. */
  STOPPED,
  /** The loss became infinite, not a number, or grew without bound. */
  DIVERGED
}
