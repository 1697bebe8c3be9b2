package org.attractorlab.ui.slice;

import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.ui.picture.Argb;

/**
 * Paints the ends of a slice, one pixel a cell: the later the arrival, the nearer to the ground.
 */
final class SlicePainter {
  /** Of 256: the colour of an orbit that arrives at the last moment. */
  private static final int LATEST = 170;

  private static final int OTHERS = 160;

  private SlicePainter() {}

  /**
   * @param steps the map was applied at the most
   * @param highlighted the training image that stands out, −1 for none
   * @param pixels as many as there are cells, to be painted
   */
  static void paint(SliceMap map, int steps, SliceLook look, int highlighted, int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      OrbitEnd end = map.ends()[i];
      EndKind kind = EndKind.of(end);
      int colour = look.colour(kind);
      if (kind.isTrainingImage()) {
        colour = Argb.mix(colour, look.ground(), late(map.arrivals()[i], steps));
      }
      boolean other = highlighted >= 0 && kind.number() != highlighted;
      pixels[i] = other ? Argb.mix(colour, look.ground(), OTHERS) : colour;
    }
  }

  /** Equal ratios of k are equal steps of brightness: most arrive soon, and a few very late. */
  private static int late(int k, int steps) {
    double share = Math.log1p(Math.max(0, k)) / Math.log1p(Math.max(1, steps));
    return (int) Math.round(LATEST * Math.min(1, share));
  }
}
