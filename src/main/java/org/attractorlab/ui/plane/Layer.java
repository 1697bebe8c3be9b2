package org.attractorlab.ui.plane;

import java.util.Locale;

/** The layers of the picture of the plane, in the order of their list. */
enum Layer {
  /** f(x) − x as arrows. */
  FIELD(true),
  STREAM_LINES(false),
  PARTICLES(true),
  BASINS(true),
  BOUNDARIES(true),
  /** The cells of the nearest point, by their edges. */
  NEAREST(false),
  /** ρ as colours, with the line on which it is 1. */
  RADIUS(false),
  FIXED_POINTS(true),
  ORBITS(true);

  private final boolean first;

  Layer(boolean first) {
    this.first = first;
  }

  /** Whether it is shown when the program starts. */
  boolean isShownFirst() {
    return first;
  }

  /** Whether it can be shown where data have so many numbers: on the line the curve says more. */
  boolean suits(int dimensions) {
    return dimensions == 2
        || switch (this) {
          case FIELD, STREAM_LINES, BOUNDARIES, NEAREST -> false;
          case PARTICLES, BASINS, RADIUS, FIXED_POINTS, ORBITS -> true;
        };
  }

  /** Its name among the texts. */
  String key() {
    return "plane.layer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
