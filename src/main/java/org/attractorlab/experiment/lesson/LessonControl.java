package org.attractorlab.experiment.lesson;

/** A control that a lesson may show or hide; Train, step and reset are always there. */
public enum LessonControl {
  SET,
  CLASSES,
  PICK,
  COUNT,
  SIZE,
  THUMBNAILS,
  FAMILY,
  LAYERS,
  LEVELS,
  WIDTH,
  FILTERS,
  KERNEL,
  ENCODER,
  DECODER,
  SKIPS,
  ACTIVATION,
  START,
  GAIN,
  BIAS,
  OPTIMIZER,
  RATE,
  BATCH,
  LOSS,
  STEPS,
  SECONDS,
  DEVICE,
  SEED,
  /** Below the stage: from which starts orbits begin, and how many. */
  STARTS
}
