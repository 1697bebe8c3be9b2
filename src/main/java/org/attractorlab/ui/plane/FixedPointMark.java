package org.attractorlab.ui.plane;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.ui.theme.ThemeColours;

/** A kind of fixed points as a mark: told by its shape, and by its colour besides. */
final class FixedPointMark {
  private FixedPointMark() {}

  /** Draws a disc for an attractor, a diamond for a saddle, a triangle for a repeller. */
  static void draw(
      GraphicsContext pen,
      FixedPoint.Kind kind,
      double x,
      double y,
      double radius,
      ThemeColours colours) {
    pen.save();
    pen.setLineJoin(javafx.scene.shape.StrokeLineJoin.ROUND);
    for (boolean halo : new boolean[] {true, false}) {
      Color colour = halo ? colours.ground() : colour(kind, colours);
      pen.setFill(colour);
      pen.setStroke(halo ? colour : colours.text());
      pen.setLineWidth(halo ? 5 : 1);
      shape(pen, kind, x, y, radius);
    }
    pen.restore();
  }

  private static void shape(
      GraphicsContext pen, FixedPoint.Kind kind, double x, double y, double r) {
    switch (kind) {
      case ATTRACTOR -> {
        pen.strokeOval(x - r, y - r, 2 * r, 2 * r);
        pen.fillOval(x - r, y - r, 2 * r, 2 * r);
      }
      case SADDLE ->
          polygon(
              pen,
              new double[] {x - 1.3 * r, x, x + 1.3 * r, x},
              new double[] {y, y - 1.3 * r, y, y + 1.3 * r});
      case REPELLER ->
          polygon(
              pen,
              new double[] {x - 1.2 * r, x, x + 1.2 * r},
              new double[] {y + r, y - 1.2 * r, y + r});
      case NEUTRAL ->
          polygon(
              pen,
              new double[] {x - r, x + r, x + r, x - r},
              new double[] {y - r, y - r, y + r, y + r});
    }
  }

  private static void polygon(GraphicsContext pen, double[] xs, double[] ys) {
    pen.strokePolygon(xs, ys, xs.length);
    pen.fillPolygon(xs, ys, xs.length);
  }

  private static Color colour(FixedPoint.Kind kind, ThemeColours colours) {
    return switch (kind) {
      case ATTRACTOR -> colours.accent();
      case SADDLE -> Color.web("#E69F00");
      case REPELLER -> colours.danger();
      case NEUTRAL -> colours.muted();
    };
  }
}
