package org.attractorlab.dynamics.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ends that orbits have been found to have, each with its number. */
final class Ends {
  /** More fixed points beside the data than these are not told apart. */
  static final int MOST_SPURIOUS = 12;

  private final float[][] points;
  private final double tolerance;
  private final List<PlaneEnd> ends = new ArrayList<>();
  private int spurious;

  /**
   * @param points the data
   * @param tolerance RMS within which an orbit is at one of them
   */
  Ends(float[][] points, double tolerance) {
    this.points = points;
    this.tolerance = tolerance;
    for (int i = 0; i < points.length; i++) {
      ends.add(new PlaneEnd.AtPoint(i));
    }
    ends.add(new PlaneEnd.Diverged());
    ends.add(new PlaneEnd.Unsettled());
  }

  List<PlaneEnd> all() {
    return List.copyOf(ends);
  }

  PlaneEnd get(int number) {
    return ends.get(number);
  }

  int diverged() {
    return points.length;
  }

  int unsettled() {
    return points.length + 1;
  }

  /** The number of the end of an orbit. */
  int of(Path path) {
    Path.Fate fate = path.fate();
    if (fate == Path.Fate.DIVERGED) {
      return diverged();
    }
    int nearest = nearest(path);
    boolean near = distance(path, nearest) < tolerance;
    if (near && (fate != Path.Fate.CYCLE || path.moved() < tolerance)) {
      return nearest;
    }
    return switch (fate) {
      case CYCLE -> number(new PlaneEnd.OnCycle(path.period()));
      case SETTLED -> spurious(path);
      case MOVING, DIVERGED -> unsettled();
    };
  }

  private int nearest(Path path) {
    int nearest = 0;
    for (int i = 1; i < points.length; i++) {
      if (distance(path, i) < distance(path, nearest)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private double distance(Path path, int point) {
    float[] values = points[point];
    return path.distance(values[0], values.length == 1 ? 0 : values[1]);
  }

  private int spurious(Path path) {
    for (int i = points.length + 2; i < ends.size(); i++) {
      if (ends.get(i) instanceof PlaneEnd.AtSpurious at
          && path.distance(at.x(), at.y()) < 2 * tolerance) {
        return i;
      }
    }
    if (spurious == MOST_SPURIOUS) {
      return number(new PlaneEnd.AmongMany());
    }
    spurious++;
    return number(new PlaneEnd.AtSpurious(path.x(), path.y()));
  }

  /** Where there are too many fixed points to be told apart, gives all of them the same label. */
  void joinMany(int[] labels) {
    int many = ends.indexOf(new PlaneEnd.AmongMany());
    if (many >= 0) {
      Arrays.setAll(
          labels, i -> ends.get(labels[i]) instanceof PlaneEnd.AtSpurious ? many : labels[i]);
    }
  }

  private int number(PlaneEnd end) {
    if (!ends.contains(end)) {
      ends.add(end);
    }
    return ends.indexOf(end);
  }
}
