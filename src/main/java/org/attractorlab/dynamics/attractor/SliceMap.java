package org.attractorlab.dynamics.attractor;

import org.attractorlab.dynamics.OrbitEnd;

/**
 * A plane through three images as a square grid: where the orbit from each point ends. What is in
 * the arrays is not to be changed.
 *
 * @param size cells along a side
 * @param stride points measured lie so many cells apart (some already nearer); 1 when it is done
 * @param ends row by row from the top; a cell that is not measured shows the end of the nearest
 *     measured one to its upper left
 * @param arrivals the k at which the orbit reached the training image it ended at, −1 for none
 */
public record SliceMap(int size, int stride, OrbitEnd[] ends, int[] arrivals) {
  public OrbitEnd end(int row, int column) {
    return ends[row * size + column];
  }

  public int arrival(int row, int column) {
    return arrivals[row * size + column];
  }
}
