package org.attractorlab.ui.slice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.SliceMap;

/**
 * The roomiest place of a basin in a slice, where its number can be written.
 *
 * @param image the training image
 * @param x of the place, in [0, 1] from the left
 * @param y of the place, in [0, 1] from the top
 * @param room how far the edge of the basin is away, in sides of the picture
 */
record BasinLabel(int image, double x, double y, double room) {
  /** A place for each training image whose basin has enough room, by its number. */
  static List<BasinLabel> of(SliceMap map, double leastRoom) {
    int size = map.size();
    int[] distance = distances(map);
    Map<Integer, BasinLabel> best = new HashMap<>();
    for (int i = 0; i < distance.length; i++) {
      if (map.ends()[i] instanceof OrbitEnd.AtTrainingImage(int image)) {
        double room = (double) distance[i] / size;
        BasinLabel known = best.get(image);
        if (room >= leastRoom && (known == null || room > known.room())) {
          best.put(
              image, new BasinLabel(image, (i % size + 0.5) / size, (i / size + 0.5) / size, room));
        }
      }
    }
    return best.values().stream().sorted(Comparator.comparingInt(BasinLabel::image)).toList();
  }

  /** Steps to the right, left, up or down to the next cell of another end or to the border. */
  private static int[] distances(SliceMap map) {
    int size = map.size();
    int[] distance = new int[size * size];
    Arrays.fill(distance, size);
    for (int i = 0; i < distance.length; i++) {
      distance[i] =
          Math.min(
              distance[i],
              1
                  + Math.min(
                      before(map, distance, i, 1, i % size),
                      before(map, distance, i, size, i / size)));
    }
    for (int i = distance.length - 1; i >= 0; i--) {
      int right = i % size == size - 1 ? 0 : beside(map, distance, i, i + 1);
      int below = i / size == size - 1 ? 0 : beside(map, distance, i, i + size);
      distance[i] = Math.min(distance[i], 1 + Math.min(right, below));
    }
    return distance;
  }

  private static int before(SliceMap map, int[] distance, int i, int stride, int position) {
    return position == 0 ? 0 : beside(map, distance, i, i - stride);
  }

  private static int beside(SliceMap map, int[] distance, int i, int other) {
    boolean same = EndKind.of(map.ends()[i]).equals(EndKind.of(map.ends()[other]));
    return same ? distance[other] : 0;
  }
}
