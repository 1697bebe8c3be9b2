package org.attractorlab.ui.stage;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;

/** Frames for tests. */
final class Frames {
  private Frames() {}

  /** Orbits of one size of image, all grey of one value, each with its end and nearest image. */
  static OrbitFrame of(int k, int size, int grey, int[] nearest, List<OrbitEnd> ends) {
    byte[] pixels = new byte[nearest.length * size];
    Arrays.fill(pixels, (byte) grey);
    float[] distance = new float[nearest.length];
    Arrays.fill(distance, 0.1f);
    float[] moved = new float[nearest.length];
    Arrays.fill(moved, 0.05f);
    return new OrbitFrame(k, pixels, nearest, distance, moved, ends);
  }
}
