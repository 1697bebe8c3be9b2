package org.attractorlab.ui.stage;

/** What happens between two iterates, one after the other in slow motion, all at once otherwise. */
enum Phase {
  /** The image as it is. */
  LOOK(0, 0.3),
  /** The network is applied: the image turns into the next. */
  APPLY(0.3, 0.7),
  /** The next image is compared with the training images: the frame takes its colour. */
  COMPARE(0.7, 1);

  private final double from;
  private final double to;

  Phase(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The phase in slow motion.
   *
   * @param part of the way to the next iterate, in [0, 1)
   */
  static Phase at(double part) {
    return part < APPLY.from ? LOOK : part < COMPARE.from ? APPLY : COMPARE;
  }

  /** How much of this phase is done, in [0, 1], gently begun and ended. */
  double progress(double part) {
    double x = Math.clamp((part - from) / (to - from), 0, 1);
    return x * x * (3 - 2 * x);
  }
}
