package org.attractorlab.ui.plane;

import java.util.Locale;

/** The layers of the picture of the plane, from the top of their list. */
enum Layer {
  FIELD(true),
  PARTICLES(true);

  private final boolean first;

  Layer(boolean first) {
    this.first = first;
  }

  /** Whether it is shown when the program starts. */
  boolean isShownFirst() {
    return first;
  }

  /** Its name among the texts. */
  String key() {
    return "plane.layer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
