package org.attractorlab.dynamics.plane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places where interpolated orbits come to rest or repeat, each with the end that the map
 * itself has from there on. A fixed point of the interpolated map lies beside one of the map, by
 * more the closer ρ is to 1; so the map has the last word.
 */
final class Places {
  /** Further places have the end that interpolation says. */
  private static final int MOST = 64;

  private final PointMap map;
  private final Ends ends;
  private final int steps;
  private final double tolerance;
  private final List<Place> places = new ArrayList<>();
  private @Nullable ExactOrbits orbits;
  private int known;

  private record Place(double x, double y, int[] label) {}

  Places(PointMap map, Ends ends, int steps, double tolerance) {
    this.map = map;
    this.ends = ends;
    this.steps = steps;
    this.tolerance = tolerance;
  }

  Ends ends() {
    return ends;
  }

  /**
   * What is to be remembered of an orbit's end: a label of {@link Ends}, or below 0 a place whose
   * label {@link #resolve} gives later.
   */
  int of(Path path) {
    Path.Fate fate = path.fate();
    if (fate == Path.Fate.DIVERGED || fate == Path.Fate.MOVING) {
      return ends.of(path);
    }
    for (int i = 0; i < places.size(); i++) {
      if (path.distance(places.get(i).x, places.get(i).y) < tolerance / 2) {
        return -1 - i;
      }
    }
    if (places.size() == MOST) {
      return ends.of(path);
    }
    places.add(new Place(path.x(), path.y(), new int[1]));
    return -places.size();
  }

  /** The label of what was remembered. */
  int resolve(int remembered) {
    return remembered >= 0 ? remembered : places.get(-1 - remembered).label[0];
  }

  /** Follows the map from new places, one step; false when the ends of all are known. */
  boolean advance() {
    if (known == places.size()) {
      return false;
    }
    if (orbits == null) {
      orbits = new ExactOrbits(map, _ -> false);
      for (Place place : places.subList(known, places.size())) {
        orbits.add(place.x, place.y, steps, tolerance);
      }
    }
    if (!orbits.advance()) {
      for (int i = 0; i < orbits.count(); i++) {
        places.get(known + i).label[0] = ends.of(orbits.path(i));
      }
      known = places.size();
      orbits = null;
    }
    return known < places.size();
  }
}
