package org.attractorlab.experiment.report;

import java.util.List;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.VectorField;

/**
 * What was measured of a map of the plane or the line, to be written into files.
 *
 * @param points the data, x and y each or x alone
 * @param field f(x) − x in a coarse grid, for arrows; on the line f in a fine one
 * @param particles particles carried by the map, for k = 0, 1, 2, …: point after point
 */
public record PlaneResults(
    float[][] points,
    VectorField field,
    BasinMap basins,
    List<FixedPoint> fixedPoints,
    List<float[]> particles) {
  /** Whether this is the line, not the plane. */
  public boolean isLine() {
    return field.grid().dimensions() == 1;
  }
}
