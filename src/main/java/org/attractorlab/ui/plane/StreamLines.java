package org.attractorlab.ui.plane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.VectorField;

/**
 * Lines that follow the direction of a field, about evenly apart: each begins where there is room
 * and ends where it comes near another one, leaves the window, or nothing moves (after Jobard and
 * Lefer, "Creating evenly-spaced streamlines of arbitrary density", 1997).
 */
final class StreamLines {
  private static final double APART = 0.085;
  private static final double STEP = 0.02;
  private static final int LONGEST = 300;
  private static final int SHORTEST = 8;
  private static final double STILL = 2e-3;
  private static final int SEEDS = 40;

  private final VectorField field;
  private final int cells = (int) (2 * PlaneGrid.REACH / APART);
  private final int[] owners = new int[cells * cells];
  private int lines;

  private StreamLines(VectorField field) {
    this.field = field;
  }

  /** The lines of a field of the plane, each in the direction of the field. */
  static List<float[]> of(VectorField field) {
    StreamLines all = new StreamLines(field);
    List<float[]> lines = new ArrayList<>();
    for (int i = 0; i < SEEDS * SEEDS; i++) {
      // A stride that has no factor in common with the number of seeds goes all over the window.
      int seed = i * 1009 % (SEEDS * SEEDS);
      double x = PlaneGrid.REACH * ((2.0 * (seed % SEEDS) + 1) / SEEDS - 1);
      double y = PlaneGrid.REACH * ((2.0 * (seed / SEEDS) + 1) / SEEDS - 1);
      if (all.owner(x, y) == 0) {
        all.follow(x, y, lines);
      }
    }
    return lines;
  }

  private void follow(double x, double y, List<float[]> into) {
    lines++;
    Deque<double[]> line = new ArrayDeque<>();
    line.add(new double[] {x, y});
    walk(x, y, 1, line);
    walk(x, y, -1, line);
    if (line.size() < SHORTEST) {
      return;
    }
    float[] points = new float[2 * line.size()];
    int at = 0;
    for (double[] point : line) {
      points[at++] = (float) point[0];
      points[at++] = (float) point[1];
    }
    into.add(points);
  }

  /** Goes on by the midpoint rule, forwards or backwards. */
  private void walk(double x, double y, int sign, Deque<double[]> line) {
    double[] direction = new double[2];
    for (int i = 0; i < LONGEST; i++) {
      if (!direction(x, y, direction)) {
        return;
      }
      double middleX = x + sign * STEP / 2 * direction[0];
      double middleY = y + sign * STEP / 2 * direction[1];
      if (!direction(middleX, middleY, direction)) {
        return;
      }
      x += sign * STEP * direction[0];
      y += sign * STEP * direction[1];
      int owner = owner(x, y);
      if (owner != 0 && owner != lines) {
        return;
      }
      owners[cell(x, y)] = lines;
      if (sign > 0) {
        line.addLast(new double[] {x, y});
      } else {
        line.addFirst(new double[] {x, y});
      }
    }
  }

  /** The line in a cell; 0 for none, −1 outside. */
  private int owner(double x, double y) {
    int cell = cell(x, y);
    return cell < 0 ? -1 : owners[cell];
  }

  private int cell(double x, double y) {
    int column = (int) Math.floor((x / PlaneGrid.REACH + 1) / 2 * cells);
    int row = (int) Math.floor((y / PlaneGrid.REACH + 1) / 2 * cells);
    return column < 0 || row < 0 || column >= cells || row >= cells ? -1 : row * cells + column;
  }

  /** The unit vector of the field, linear between the middles of cells; false where it is none. */
  private boolean direction(double x, double y, double[] into) {
    PlaneGrid grid = field.grid();
    double u = (x / PlaneGrid.REACH + 1) / 2 * grid.columns() - 0.5;
    double v = (y / PlaneGrid.REACH + 1) / 2 * grid.rows() - 0.5;
    int left = Math.clamp((int) Math.floor(u), 0, grid.columns() - 2);
    int below = Math.clamp((int) Math.floor(v), 0, grid.rows() - 2);
    double right = Math.clamp(u - left, 0, 1);
    double up = Math.clamp(v - below, 0, 1);
    int at = below * grid.columns() + left;
    int above = at + grid.columns();
    double dx =
        (1 - up) * ((1 - right) * field.dx(at) + right * field.dx(at + 1))
            + up * ((1 - right) * field.dx(above) + right * field.dx(above + 1));
    double dy =
        (1 - up) * ((1 - right) * field.dy(at) + right * field.dy(at + 1))
            + up * ((1 - right) * field.dy(above) + right * field.dy(above + 1));
    double length = Math.hypot(dx, dy);
    into[0] = dx / length;
    into[1] = dy / length;
    return length > STILL && Double.isFinite(length);
  }
}
