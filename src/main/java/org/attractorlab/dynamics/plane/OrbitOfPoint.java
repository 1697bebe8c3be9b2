package org.attractorlab.dynamics.plane;

/** Follows the orbit of one point by the map itself, in slices. */
public final class OrbitOfPoint {
  private static final int STEPS_A_SLICE = 16;

  private final int dimensions;
  private final int steps;
  private final Ends ends;
  private final ExactOrbits orbit;

  /**
   * @param points the data, x and y each or x alone
   * @param steps how often the map is applied at the most
   * @param tolerance RMS within which an orbit is at a point of the data
   */
  public OrbitOfPoint(PointMap map, float[] start, float[][] points, int steps, double tolerance) {
    dimensions = map.dimensions();
    this.steps = steps;
    ends = new Ends(points, tolerance);
    orbit = new ExactOrbits(map, _ -> false);
    orbit.add(start[0], dimensions == 1 ? 0 : start[1], steps, tolerance);
  }

  /** Makes a few steps; false when there was nothing left to do. */
  public boolean advance() {
    for (int i = 0; i < STEPS_A_SLICE; i++) {
      if (!orbit.advance()) {
        return false;
      }
    }
    return true;
  }

  /** The share of the allowed steps that are made, in [0, 1]. */
  public double progress() {
    return (double) orbit.path(0).length() / steps;
  }

  /** The orbit so far. */
  public PointOrbit orbit() {
    Path path = orbit.path(0);
    float[] points = new float[(path.length() + 1) * dimensions];
    for (int k = 0; k <= path.length(); k++) {
      points[k * dimensions] = (float) path.x(k);
      if (dimensions == 2) {
        points[k * 2 + 1] = (float) path.y(k);
      }
    }
    return new PointOrbit(points, ends.get(ends.of(path)), path.arrival());
  }
}
