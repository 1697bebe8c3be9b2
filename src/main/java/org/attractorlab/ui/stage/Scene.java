package org.attractorlab.ui.stage;

import org.attractorlab.dynamics.OrbitFrame;

/**
 * What the grid shows at one moment: an iterate, or the way from one to the next.
 *
 * @param from an iterate
 * @param to the next one, or the same
 * @param applied how much of the way to the next image, in [0, 1]
 * @param compared how much of the way to the next colours of the frames, in [0, 1]
 * @param tolerance within which a training image counts as reached
 */
record Scene(OrbitFrame from, OrbitFrame to, double applied, double compared, double tolerance) {
  /** The iterate whose numbers, marks and ends are shown. */
  OrbitFrame named() {
    return compared >= 0.5 ? to : from;
  }

  /** Whether both show the very same; frames are compared by identity, which costs nothing. */
  boolean same(Scene other) {
    return from == other.from
        && to == other.to
        && applied == other.applied
        && compared == other.compared
        && tolerance == other.tolerance;
  }
}
