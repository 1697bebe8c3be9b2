package org.attractorlab.ui.plane;

import org.attractorlab.dynamics.plane.VectorField;

/**
 * Paints f(x) − x as arrows: all nearly as long as a cell, their length told by colour, since
 * lengths differ by orders of magnitude.
 */
final class FieldPainter {
  /** From this length on, an arrow has the last colour; from {@link #LEAST} down, the first. */
  static final double MOST = 1;

  static final double LEAST = 0.01;

  /** Share of a cell that the longest arrow takes. */
  private static final double ROOM = 0.86;

  private static final double HEAD = 0.34;

  private FieldPainter() {}

  /** Where a length stands on the scale of colours, 0 to 1: equal ratios are equal distances. */
  static double share(double length) {
    return Math.clamp(Math.log(length / LEAST) / Math.log(MOST / LEAST), 0.0, 1.0);
  }

  /**
   * @param plain in ink instead of colours, on a ground that has colours of its own
   */
  static void paint(VectorField field, Raster raster, PlaneLook look, double scale, boolean plain) {
    Viewport view = new Viewport(raster.width());
    int columns = field.grid().columns();
    double cell = (double) raster.width() / columns;
    for (int i = 0; i < field.grid().cells(); i++) {
      double length = field.length(i);
      if (!(length > 1e-6) || Double.isInfinite(length)) {
        continue;
      }
      double share = share(length);
      double drawn = cell * ROOM * (0.35 + 0.65 * share);
      double x = view.across(field.grid().x(i % columns));
      double y = view.down(field.grid().y(i / columns));
      arrow(
          raster,
          x,
          y,
          drawn * field.dx(i) / length,
          -drawn * field.dy(i) / length,
          look.thickness() * scale,
          plain ? look.ink() : look.lengths().at(share),
          plain ? 90 + (int) (130 * share) : 256);
    }
  }

  /** An arrow around its middle, with a head of two strokes. */
  private static void arrow(
      Raster raster,
      double x,
      double y,
      double dx,
      double dy,
      double thickness,
      int colour,
      int strength) {
    double tipX = x + dx / 2;
    double tipY = y + dy / 2;
    raster.line(x - dx / 2, y - dy / 2, tipX, tipY, thickness, colour, strength);
    double back = HEAD;
    double aside = HEAD * 0.6;
    raster.line(
        tipX - back * dx - aside * dy,
        tipY - back * dy + aside * dx,
        tipX,
        tipY,
        thickness,
        colour,
        strength);
    raster.line(
        tipX - back * dx + aside * dy,
        tipY - back * dy - aside * dx,
        tipX,
        tipY,
        thickness,
        colour,
        strength);
  }
}
