package org.attractorlab.dynamics.plane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the orbits of every so many-th cell of the window to their ends. */
final class BasinPass {
  /** Orbits outside of the window keep all their points; this many numbers at once. */
  private static final int MOST_NUMBERS = 1 << 22;

  private final PointMap map;
  private final PlaneGrid grid;
  private final int stride;
  private final Follower follower;
  private final Places places;
  private final @Nullable BasinMap coarser;
  private final int[] labels;
  private final int[] arrivals;
  private final int columns;
  private final int cells;
  private final List<Leaver> leavers = new ArrayList<>();
  private List<Leaver> followed = List.of();
  private @Nullable ExactOrbits orbits;
  private int next;

  /**
   * An orbit that has left the window.
   *
   * @param k how often the map was applied until then
   */
  private record Leaver(int cell, double x, double y, int k) {}

  /**
   * @param coarser the map of the pass before; null for the first
   */
  BasinPass(
      PointMap map,
      PlaneGrid grid,
      int stride,
      Follower follower,
      Places places,
      @Nullable BasinMap coarser) {
    this.map = map;
    this.grid = grid;
    this.stride = stride;
    this.follower = follower;
    this.places = places;
    this.coarser = coarser;
    labels = new int[grid.cells()];
    arrivals = new int[grid.cells()];
    columns = (grid.columns() - 1) / stride + 1;
    cells = columns * ((grid.rows() - 1) / stride + 1);
  }

  /** Follows at most so many orbits; false when the ends of all cells are known. */
  boolean advance(int most, int steps, double tolerance) {
    int capacity = Math.clamp(MOST_NUMBERS / (2 * (steps + 1)), 1, 1024);
    if (orbits != null) {
      if (!orbits.advance()) {
        takeBack(orbits, steps);
        orbits = null;
      }
    } else if (next < cells && leavers.size() < capacity) {
      for (int i = 0; i < most && next < cells && leavers.size() < capacity; i++, next++) {
        int cell = next / columns * stride * grid.columns() + next % columns * stride;
        follow(new Leaver(cell, grid.middleX(cell), grid.middleY(cell), 0), steps);
      }
    } else if (!leavers.isEmpty()) {
      followed = List.copyOf(leavers.subList(0, Math.min(capacity, leavers.size())));
      leavers.subList(0, followed.size()).clear();
      orbits = new ExactOrbits(map, path -> SampledMap.isInside(path.x(), path.y()));
      followed.forEach(leaver -> orbits.add(leaver.x, leaver.y, steps, tolerance));
    } else {
      return places.advance();
    }
    return true;
  }

  private void follow(Leaver from, int steps) {
    boolean over = follower.follow(from.x, from.y);
    Path path = follower.path();
    if (over) {
      end(from, path, places.of(path));
    } else if (adopts(from.cell)) {
      labels[from.cell] = coarser.labels()[lowerLeft(from.cell)];
      arrivals[from.cell] = coarser.steps()[lowerLeft(from.cell)];
    } else {
      int k = from.k + path.length();
      if (k >= steps) {
        end(from, path, places.ends().unsettled());
      } else {
        leavers.add(new Leaver(from.cell, path.x(), path.y(), k));
      }
    }
  }

  private void takeBack(ExactOrbits ended, int steps) {
    for (int i = 0; i < followed.size(); i++) {
      Leaver leaver = followed.get(i);
      Path path = ended.path(i);
      boolean isBack = SampledMap.isInside(path.x(), path.y());
      int k = leaver.k + path.length();
      if (isBack && path.fate() == Path.Fate.MOVING && k < steps) {
        follow(new Leaver(leaver.cell, path.x(), path.y(), k), steps);
      } else {
        end(leaver, path, places.ends().of(path));
      }
    }
  }

  private void end(Leaver from, Path path, int remembered) {
    labels[from.cell] = remembered;
    arrivals[from.cell] = from.k + path.arrival();
  }

  /** Whether the four coarser cells around a cell have the same end. */
  private boolean adopts(int cell) {
    if (coarser == null) {
      return false;
    }
    int step = 2 * stride;
    int corner = lowerLeft(cell);
    int column = corner % grid.columns();
    int right = column + step < grid.columns() ? step : 0;
    int up = corner / grid.columns() + step < grid.rows() ? step * grid.columns() : 0;
    int[] known = coarser.labels();
    return known[corner] == known[corner + right]
        && known[corner] == known[corner + up]
        && known[corner] == known[corner + right + up];
  }

  private int lowerLeft(int cell) {
    int step = 2 * stride;
    int column = cell % grid.columns() / step * step;
    int row = cell / grid.columns() / step * step;
    return row * grid.columns() + column;
  }

  /** The map of all cells; each has the end of the one that was followed. */
  BasinMap result() {
    int[] allLabels = new int[labels.length];
    int[] allArrivals = new int[labels.length];
    for (int cell = 0; cell < labels.length; cell++) {
      int column = cell % grid.columns() / stride * stride;
      int row = cell / grid.columns() / stride * stride;
      int from = row * grid.columns() + column;
      allLabels[cell] = places.resolve(labels[from]);
      allArrivals[cell] = arrivals[from];
    }
    places.ends().joinMany(allLabels);
    return new BasinMap(grid, places.ends().all(), allLabels, allArrivals, stride);
  }
}
