package org.attractorlab.dynamics.plane;

import java.util.stream.IntStream;

/** Which point of the data is nearest: what a memory without a network would answer. */
public final class NearestPoints {
  private NearestPoints() {}

  /**
   * For each cell the index of the point that is nearest to its middle.
   *
   * @param points the data, x and y each or x alone
   */
  public static int[] of(PlaneGrid grid, float[][] points) {
    return IntStream.range(0, grid.cells())
        .map(cell -> nearest(grid.middleX(cell), grid.middleY(cell), points))
        .toArray();
  }

  private static int nearest(double x, double y, float[][] points) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      double dy = points[i].length == 1 ? 0 : points[i][1] - y;
      double distance = Math.hypot(points[i][0] - x, dy);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /** The share of the window whose orbits end at the point of the data that is nearest. */
  public static double agreement(BasinMap basins, float[][] points) {
    int[] nearest = of(basins.grid(), points);
    long same =
        IntStream.range(0, nearest.length)
            .filter(cell -> basins.labels()[cell] == nearest[cell])
            .count();
    return (double) same / nearest.length;
  }
}
