package org.attractorlab.dynamics.plane;

import java.util.Arrays;
import java.util.List;

/**
 * Where the orbits of all cells end. What is in the arrays is not to be changed.
 *
 * @param grid the cells
 * @param ends all kinds of ends: first the points of the data in their order, then the others
 * @param labels for each cell an index into {@code ends}
 * @param steps for each cell how often the map is applied until the orbit is at its end for good
 * @param stride the labels are those of every so many-th cell, along x and along y; cells between
 *     have that of the one to the lower left. 1 when all are known
 */
public record BasinMap(PlaneGrid grid, List<PlaneEnd> ends, int[] labels, int[] steps, int stride) {
  public BasinMap {
    ends = List.copyOf(ends);
  }

  public PlaneEnd end(int cell) {
    return ends.get(labels[cell]);
  }

  /** For each end the share of the window that leads there; they sum to 1. */
  public double[] shares() {
    int[] counts = new int[ends.size()];
    for (int label : labels) {
      counts[label]++;
    }
    return Arrays.stream(counts).mapToDouble(count -> (double) count / labels.length).toArray();
  }

  /** How many points the data have. */
  public int points() {
    return (int) ends.stream().filter(PlaneEnd.AtPoint.class::isInstance).count();
  }
}
