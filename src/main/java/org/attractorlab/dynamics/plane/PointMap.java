package org.attractorlab.dynamics.plane;

/** A map f of the plane or of the line to itself, applied to many points at once. */
public interface PointMap {
  /** 2 for the plane, 1 for the line. */
  int dimensions();

  /**
   * f of every point.
   *
   * @param points point after point, as many numbers each as there are dimensions
   * @return their images, a new array in the same layout
   */
  float[] apply(float[] points);
}
