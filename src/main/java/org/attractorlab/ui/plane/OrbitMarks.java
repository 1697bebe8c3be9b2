package org.attractorlab.ui.plane;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.attractorlab.dynamics.plane.PlaneEnd;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.theme.ThemeColours;

/** Draws the orbit of a point: in the plane as its way, on the line as a cobweb. */
final class OrbitMarks {
  private static final double FAR = 50;

  private OrbitMarks() {}

  static void draw(GraphicsContext pen, PointOrbit orbit, boolean line, Frame frame) {
    Color colour =
        orbit.end() instanceof PlaneEnd.AtPoint(int index)
            ? ImageColours.of(index)
            : frame.colours().muted();
    double[][] way = line ? cobweb(orbit.points()) : plane(orbit.points());
    pen.save();
    pen.setLineJoin(javafx.scene.shape.StrokeLineJoin.ROUND);
    for (boolean edge : new boolean[] {true, false}) {
      pen.setStroke(edge ? frame.colours().text() : colour);
      pen.setLineWidth(frame.colours().lineWidth() + (edge ? 2 : 0));
      pen.beginPath();
      for (int i = 0; i < way.length && !isFar(way[i]); i++) {
        double x = frame.view().across(way[i][0]);
        double y = frame.view().down(way[i][1]);
        if (i == 0) {
          pen.moveTo(x, y);
        } else {
          pen.lineTo(x, y);
        }
      }
      pen.stroke();
    }
    for (int i = 0; i < way.length && !isFar(way[i]); i++) {
      if (!line || i == 0) {
        dot(pen, frame, way[i], i == 0 ? 2 : 1, colour);
      }
    }
    pen.restore();
  }

  private static void dot(
      GraphicsContext pen, Frame frame, double[] at, double size, Color colour) {
    double radius = size * (1 + frame.colours().lineWidth());
    double x = frame.view().across(at[0]);
    double y = frame.view().down(at[1]);
    pen.setFill(frame.colours().text());
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    pen.setFill(size > 1 ? frame.colours().ground() : colour);
    pen.fillOval(x - radius + 1, y - radius + 1, 2 * radius - 2, 2 * radius - 2);
  }

  private static boolean isFar(double[] at) {
    return !(Math.abs(at[0]) < FAR && Math.abs(at[1]) < FAR);
  }

  private static double[][] plane(float[] points) {
    double[][] way = new double[points.length / 2][];
    for (int k = 0; k < way.length; k++) {
      way[k] = new double[] {points[2 * k], points[2 * k + 1]};
    }
    return way;
  }

  /** From the diagonal to the curve and back: (x, x), (x, f(x)), (f(x), f(x)), … */
  static double[][] cobweb(float[] points) {
    double[][] way = new double[2 * points.length - 1][];
    for (int k = 0; k < points.length; k++) {
      way[2 * k] = new double[] {points[k], points[k]};
      if (k + 1 < points.length) {
        way[2 * k + 1] = new double[] {points[k], points[k + 1]};
      }
    }
    return way;
  }

  /**
   * What is drawn into.
   *
   * @param view where places are
   */
  record Frame(Viewport view, ThemeColours colours) {}
}
