package org.attractorlab.dynamics.plane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines through the middles of the cells of a grid, by marching squares (Lorensen and Cline's
 * method in the plane). A line is a list of points, x and y each; a closed one ends where it
 * begins.
 */
public final class Contours {
  private final PlaneGrid grid;
  private final Map<Long, List<Long>> neighbours = new HashMap<>();
  private final Map<Long, float[]> places = new HashMap<>();

  private Contours(PlaneGrid grid) {
    this.grid = grid;
  }

  /** The lines between cells with different labels; where more than two meet, lines end. */
  public static List<float[]> between(PlaneGrid grid, int[] labels) {
    Contours contours = new Contours(grid);
    contours.squares(
        corners -> {
          List<Long> crossed =
              contours.crossed(corners, (a, b) -> labels[a] == labels[b] ? -1 : 0.5);
          if (crossed.size() == 2) {
            contours.connect(crossed.get(0), crossed.get(1));
          } else if (!crossed.isEmpty()) {
            long centre = contours.centre(corners);
            crossed.forEach(edge -> contours.connect(edge, centre));
          }
        });
    return contours.lines();
  }

  /** The lines on which values, linear between the middles of cells, are at a level. */
  public static List<float[]> at(PlaneGrid grid, float[] values, double level) {
    Contours contours = new Contours(grid);
    contours.squares(
        corners -> {
          List<Long> crossed =
              contours.crossed(
                  corners,
                  (a, b) ->
                      values[a] < level == values[b] < level
                          ? -1
                          : (level - values[a]) / (values[b] - values[a]));
          // At a saddle of the values the two lines are told apart by the value in the middle.
          if (crossed.size() == 4) {
            double middle = 0;
            for (int corner : corners) {
              middle += values[corner] / 4.0;
            }
            boolean joined = middle < level == values[corners[0]] < level;
            contours.connect(crossed.get(0), crossed.get(joined ? 1 : 3));
            contours.connect(crossed.get(2), crossed.get(joined ? 3 : 1));
          } else if (crossed.size() == 2) {
            contours.connect(crossed.get(0), crossed.get(1));
          }
        });
    return contours.lines();
  }

  private interface Square {
    /** The four cells around, counterclockwise from the lower left. */
    void at(int[] corners);
  }

  private interface Crossing {
    /** Where on the way from one cell to the next a line is crossed, in [0, 1]; −1 for nowhere. */
    double between(int a, int b);
  }

  private void squares(Square square) {
    for (int row = 0; row + 1 < grid.rows(); row++) {
      for (int column = 0; column + 1 < grid.columns(); column++) {
        int cell = row * grid.columns() + column;
        square.at(new int[] {cell, cell + 1, cell + 1 + grid.columns(), cell + grid.columns()});
      }
    }
  }

  /** The edges of a square that are crossed: bottom, right, top, left. */
  private List<Long> crossed(int[] corners, Crossing crossing) {
    List<Long> edges = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int a = Math.min(corners[i], corners[(i + 1) % 4]);
      int b = Math.max(corners[i], corners[(i + 1) % 4]);
      double share = crossing.between(a, b);
      if (share >= 0) {
        long key = 3L * a + (b - a == 1 ? 0 : 1);
        places.put(
            key,
            new float[] {
              (float) (grid.middleX(a) + share * (grid.middleX(b) - grid.middleX(a))),
              (float) (grid.middleY(a) + share * (grid.middleY(b) - grid.middleY(a)))
            });
        edges.add(key);
      }
    }
    return edges;
  }

  private long centre(int[] corners) {
    long key = 3L * corners[0] + 2;
    places.put(
        key,
        new float[] {
          (float) (grid.middleX(corners[0]) + grid.middleX(corners[2])) / 2,
          (float) (grid.middleY(corners[0]) + grid.middleY(corners[2])) / 2
        });
    return key;
  }

  private void connect(long a, long b) {
    neighbours.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
    neighbours.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
  }

  /** Joins the pieces: from ends and meeting points first, then what is left are closed lines. */
  private List<float[]> lines() {
    List<float[]> lines = new ArrayList<>();
    List<Long> keys = neighbours.keySet().stream().sorted().toList();
    Set<Long> stops = new HashSet<>(keys);
    stops.removeIf(key -> neighbours.get(key).size() == 2);
    for (List<Long> starts : List.of(keys.stream().filter(stops::contains).toList(), keys)) {
      for (long start : starts) {
        while (!neighbours.get(start).isEmpty()) {
          lines.add(walk(start, stops));
        }
      }
    }
    return lines;
  }

  private float[] walk(long start, Set<Long> stops) {
    Deque<Long> line = new ArrayDeque<>();
    line.add(start);
    long at = start;
    while (!neighbours.get(at).isEmpty()) {
      long next = neighbours.get(at).removeLast();
      neighbours.get(next).remove(Long.valueOf(at));
      line.add(next);
      at = next;
      if (stops.contains(at)) {
        break;
      }
    }
    float[] points = new float[2 * line.size()];
    int i = 0;
    for (long key : line) {
      points[i++] = places.get(key)[0];
      points[i++] = places.get(key)[1];
    }
    return points;
  }
}
