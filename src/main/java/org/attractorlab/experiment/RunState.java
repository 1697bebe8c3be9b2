package org.attractorlab.experiment;

/** The state of an experiment's run. */
public enum RunState {
  /** The engine starts, or the network is being built. */
  PREPARING,
  /** Built, no step made. */
  READY,
  TRAINING,
  PAUSED,
  /** A stop rule ended the training; it may be resumed. */
  FINISHED,
  /** It cannot go on; {@link Snapshot#message()} says why. */
  FAILED
}
