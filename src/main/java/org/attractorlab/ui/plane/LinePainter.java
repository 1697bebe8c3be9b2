package org.attractorlab.ui.plane;

import org.attractorlab.dynamics.plane.VectorField;

/** Paints a map of the line as its curve f(x) over x, with the diagonal on which f(x) = x. */
final class LinePainter {
  private LinePainter() {}

  static void paint(VectorField field, Raster raster, PlaneLook look, double scale) {
    Viewport view = new Viewport(raster.width());
    double thin = look.thickness() * scale;
    raster.line(0, raster.height(), raster.width(), 0, thin, look.faint(), 256);
    for (int cell = 1; cell < field.grid().cells(); cell++) {
      raster.line(
          view.across(field.grid().x(cell - 1)),
          view.down(field.imageX(cell - 1)),
          view.across(field.grid().x(cell)),
          view.down(field.imageX(cell)),
          2 * thin,
          look.lengths().at(0.75),
          256);
    }
  }

  /** Particles in a band below the curve: what moves them is told by their x alone. */
  static void spray(Spray spray, Raster raster, PlaneLook look, double scale) {
    Viewport view = new Viewport(raster.width());
    double height = raster.height();
    for (int i = 0; i < Spray.COUNT; i++) {
      // Spread by the golden ratio, so that they lie apart.
      double place = (i * 0.6180339887498949) % 1;
      double y = height * (1 - LineLook.STRIP - LineLook.BAND * (0.1 + 0.8 * place));
      double x = view.across(spray.coordinate(i, 0, 0));
      double thick = look.thickness() * scale;
      raster.line(view.across(spray.coordinate(i, 0, 0.3)), y, x, y, thick, look.ink(), 70);
      raster.disc(x, y, 1.4 * thick, look.ink(), 200);
    }
  }
}
