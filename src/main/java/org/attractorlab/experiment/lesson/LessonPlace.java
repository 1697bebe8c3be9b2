package org.attractorlab.experiment.lesson;

/** A part of the window at which a lesson lets students look. */
public enum LessonPlace {
  LOSS(true),
  ATTRACTORS(true),
  SPECTRUM(true),
  DISTANCES(true),
  BASINS(true),
  SLICE(true),
  THEORY(true),
  TRAINING_IMAGES(false),
  GRID(false),
  SETUP(false);

  private final boolean tab;

  LessonPlace(boolean tab) {
    this.tab = tab;
  }

  /** Whether it is a tab of the measures, which a lesson may hide. */
  public boolean isTab() {
    return tab;
  }
}
