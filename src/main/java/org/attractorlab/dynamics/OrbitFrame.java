package org.attractorlab.dynamics;

import java.util.List;

/**
 * All watched orbits at one k. What is in the arrays is not to be changed.
 *
 * @param k how often the map was applied to the starts
 * @param pixels orbit after orbit, each in the layout of an image, as bytes 0 to 255
 * @param nearest for each orbit the nearest training image
 * @param distance for each orbit the RMS distance to that image; may be infinite
 * @param moved for each orbit the RMS length of its last step, infinite at k = 0
 * @param ends for each orbit what has become of it so far
 */
public record OrbitFrame(
    int k, byte[] pixels, int[] nearest, float[] distance, float[] moved, List<OrbitEnd> ends) {
  public OrbitFrame {
    ends = List.copyOf(ends);
  }

  public int count() {
    return nearest.length;
  }
}
