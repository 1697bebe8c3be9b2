package org.attractorlab.experiment.lesson;

/** What can be measured to answer a prediction, each a single number. */
public enum Outcome {
  /** How many training images are stored. */
  STORED,
  /** The largest spectral radius ρ at a training image. */
  RADIUS,
  /** Of a hundred unseen images, how many end at a training image. */
  UNSEEN,
  /** Of a hundred starts of noise, how many end at a training image. */
  NOISE,
  /** How many different training images unseen images reach. */
  REACHED,
  /** Of a hundred unseen images, how many settle where no training image is. */
  SPURIOUS,
  /** Of a hundred watched orbits, how many end at a training image. */
  WATCHED,
  /** Of a hundred corrupted training images that are watched, how many become what they were. */
  RESTORED,
  /** The number of the training image at which one watched orbit ends, 0 for none. */
  END,
  /** The number of the training image at which most unseen images end. */
  COMMONEST;

  /** Whether it is the number of a training image. */
  public boolean isImage() {
    return this == END || this == COMMONEST;
  }

  /** Whether it is told by the orbits that are watched. */
  public boolean isWatched() {
    return this == WATCHED || this == RESTORED || this == END;
  }

  /** Whether it is a count of a hundred. */
  public boolean isShare() {
    return switch (this) {
      case UNSEEN, NOISE, SPURIOUS, WATCHED, RESTORED -> true;
      case STORED, RADIUS, REACHED, END, COMMONEST -> false;
    };
  }
}
