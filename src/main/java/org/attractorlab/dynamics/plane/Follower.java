package org.attractorlab.dynamics.plane;

/** Follows one orbit after the other by a sampled map, as long as they stay in the window. */
final class Follower {
  private final SampledMap map;
  private final Path path;

  Follower(SampledMap map, Path path) {
    this.map = map;
    this.path = path;
  }

  /** Follows the orbit of a point; false when it has left the window and is not over. */
  boolean follow(double x, double y) {
    path.start(x, y);
    do {
      if (!SampledMap.isInside(path.x(), path.y())) {
        return false;
      }
      map.apply(path.x(), path.y());
    } while (path.add(map.imageX(), map.imageY()));
    return true;
  }

  /** The orbit followed last. */
  Path path() {
    return path;
  }
}
