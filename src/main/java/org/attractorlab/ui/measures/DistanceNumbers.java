package org.attractorlab.ui.measures;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;

/**
 * The distances of all orbits at one k in numbers.
 *
 * @param k the iterate, −1 where there is none
 * @param median RMS distance to the nearest training image
 * @param largest of these distances
 * @param arrived orbits that are within the tolerance
 * @param count of orbits
 */
record DistanceNumbers(int k, double median, double largest, int arrived, int count) {
  static DistanceNumbers of(List<OrbitFrame> film, int k) {
    if (film.isEmpty()) {
      return new DistanceNumbers(-1, Double.NaN, Double.NaN, 0, 0);
    }
    OrbitFrame frame = film.get(Math.clamp(k, 0, film.size() - 1));
    float[] sorted = frame.distance().clone();
    Arrays.sort(sorted);
    int arrived =
        (int) frame.ends().stream().filter(OrbitEnd.AtTrainingImage.class::isInstance).count();
    return new DistanceNumbers(
        frame.k(), sorted[sorted.length / 2], sorted[sorted.length - 1], arrived, frame.count());
  }
}
