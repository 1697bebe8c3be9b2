package org.attractorlab.ui.plane;

/** Where things are in the picture of the line, in shares of its height. */
final class LineLook {
  /** The strip of basins at the bottom. */
  static final double STRIP = 0.035;

  /** The band of particles above it. */
  static final double BAND = 0.06;

  private LineLook() {}
}
