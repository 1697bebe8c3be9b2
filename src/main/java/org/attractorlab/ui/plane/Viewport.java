package org.attractorlab.ui.plane;

import org.attractorlab.dynamics.plane.PlaneGrid;

/**
 * Where points of the window [−1.25, 1.25]² lie in a square picture; y grows upwards in the plane
 * and downwards in the picture.
 *
 * @param side of the picture, in any unit of length
 */
record Viewport(double side) {
  double across(double x) {
    return (x / PlaneGrid.REACH + 1) / 2 * side;
  }

  double down(double y) {
    return (1 - y / PlaneGrid.REACH) / 2 * side;
  }

  double x(double across) {
    return (2 * across / side - 1) * PlaneGrid.REACH;
  }

  double y(double down) {
    return (1 - 2 * down / side) * PlaneGrid.REACH;
  }

  /** A length of the plane in the picture. */
  double length(double inThePlane) {
    return inThePlane / PlaneGrid.REACH / 2 * side;
  }
}
