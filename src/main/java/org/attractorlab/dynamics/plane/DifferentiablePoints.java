package org.attractorlab.dynamics.plane;

/** A map of points whose derivative is known. */
public interface DifferentiablePoints extends PointMap {
  /**
   * The Jacobian at every point.
   *
   * @param points point after point
   * @return for each point ∂f_x/∂x, ∂f_x/∂y, ∂f_y/∂x, ∂f_y/∂y; on the line the slope
   */
  float[] jacobians(float[] points);
}
