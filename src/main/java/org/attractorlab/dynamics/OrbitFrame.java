package org.attractorlab.dynamics;

import java.util.ArrayList;
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

  /**
   * The same frame with other orbits in the place of some.
   *
   * @param places for each of the others the orbit whose place it takes
   * @param others a frame of the same k and the same shape of images
   */
  public OrbitFrame with(int[] places, OrbitFrame others) {
    byte[] allPixels = pixels.clone();
    int[] allNearest = nearest.clone();
    float[] allDistance = distance.clone();
    float[] allMoved = moved.clone();
    List<OrbitEnd> allEnds = new ArrayList<>(ends);
    int size = pixels.length / count();
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(others.pixels, i * size, allPixels, places[i] * size, size);
      allNearest[places[i]] = others.nearest[i];
      allDistance[places[i]] = others.distance[i];
      allMoved[places[i]] = others.moved[i];
      allEnds.set(places[i], others.ends.get(i));
    }
    return new OrbitFrame(k, allPixels, allNearest, allDistance, allMoved, allEnds);
  }

  public int count() {
    return nearest.length;
  }
}
