package org.attractorlab.ui.slice;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.SliceMap;

/**
 * A slice as far as it is known, and where it belongs. Points are given by x to the right and y
 * downwards in the picture, both in [0, 1].
 *
 * @param corners the three images
 * @param plane through them
 * @param map the ends of orbits
 * @param steps the map was applied at the most
 * @param step the training step whose weights it was computed with
 */
record SliceView(List<Corner> corners, Plane plane, SliceMap map, int steps, int step) {
  /** The image at a point; it may leave [0, 1]. */
  float[] image(double x, double y) {
    double[] at = coordinates(x, y);
    return plane.image(at[0], at[1]);
  }

  /** The shares of the three images in a point; they sum to 1 and are negative outside. */
  double[] shares(double x, double y) {
    double[] at = coordinates(x, y);
    return plane.barycentric(at[0], at[1]);
  }

  OrbitEnd end(double x, double y) {
    return map.end(cell(y), cell(x));
  }

  /** The k at which the orbit from a point has arrived at a training image, −1 for never. */
  int arrival(double x, double y) {
    return map.arrival(cell(y), cell(x));
  }

  /** Where one of the three images lies: x and y. */
  double[] place(int corner) {
    double[] at = plane.corners()[corner];
    double[] window = plane.window();
    return new double[] {
      (at[0] - window[0]) / plane.side(), 1 - (at[1] - window[1]) / plane.side()
    };
  }

  private double[] coordinates(double x, double y) {
    double[] window = plane.window();
    return new double[] {window[0] + x * plane.side(), window[1] + (1 - y) * plane.side()};
  }

  private int cell(double share) {
    return Math.clamp((int) (share * map.size()), 0, map.size() - 1);
  }
}
