package org.attractorlab.dynamics.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Follows several orbits by the map itself, all of them one step at a time, until each is over. */
final class ExactOrbits {
  private final PointMap map;
  private final Predicate<Path> enough;
  private final List<Path> paths = new ArrayList<>();
  private List<Path> going = new ArrayList<>();

  /**
   * @param enough ends an orbit before it is over
   */
  ExactOrbits(PointMap map, Predicate<Path> enough) {
    this.map = map;
    this.enough = enough;
  }

  /** Adds an orbit that begins at a point. */
  void add(double x, double y, int steps, double tolerance) {
    Path path = new Path(map.dimensions(), steps, tolerance);
    path.start(x, y);
    paths.add(path);
    going.add(path);
  }

  /** Makes a step of every orbit that is not over; false when all are. */
  boolean advance() {
    if (going.isEmpty()) {
      return false;
    }
    int d = map.dimensions();
    float[] points = new float[going.size() * d];
    for (int i = 0; i < going.size(); i++) {
      points[i * d] = (float) going.get(i).x();
      if (d == 2) {
        points[i * d + 1] = (float) going.get(i).y();
      }
    }
    float[] images = map.apply(points);
    List<Path> left = new ArrayList<>();
    for (int i = 0; i < going.size(); i++) {
      Path path = going.get(i);
      boolean more = path.add(images[i * d], d == 1 ? 0 : images[i * d + 1]);
      if (more && !enough.test(path)) {
        left.add(path);
      }
    }
    going = left;
    return !going.isEmpty();
  }

  Path path(int orbit) {
    return paths.get(orbit);
  }

  int count() {
    return paths.size();
  }
}
