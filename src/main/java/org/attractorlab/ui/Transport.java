package org.attractorlab.ui;

/** Playing the film of the watched orbits, as keys and buttons command it. */
public interface Transport {
  /** Plays, or halts where it is. */
  void playOrPause();

  /** Halts and goes to the next k. */
  void next();

  /** Halts and goes to the k before. */
  void previous();

  /** Goes to the starts, k = 0. */
  void first();

  /** Goes to the newest frame there is. */
  void last();
}
