package org.attractorlab.ui.plane;

/** Paints particles as drops with a tail that shows where they come from. */
final class SprayPainter {
  private static final double TAIL = 0.3;
  private static final double RADIUS = 1.9;

  private SprayPainter() {}

  static void paint(Spray spray, Raster raster, PlaneLook look, double scale) {
    Viewport view = new Viewport(raster.width());
    double thick = look.thickness() * scale;
    for (int i = 0; i < Spray.COUNT; i++) {
      double age = spray.age(i);
      int strength = (int) (230 * Math.min(1, 0.15 + age));
      double x = view.across(spray.coordinate(i, 0, 0));
      double y = view.down(spray.coordinate(i, 1, 0));
      if (age > TAIL) {
        double middleX = view.across(spray.coordinate(i, 0, TAIL / 2));
        double middleY = view.down(spray.coordinate(i, 1, TAIL / 2));
        raster.line(
            view.across(spray.coordinate(i, 0, TAIL)),
            view.down(spray.coordinate(i, 1, TAIL)),
            middleX,
            middleY,
            0.7 * thick,
            look.ink(),
            strength / 4);
        raster.line(middleX, middleY, x, y, thick, look.ink(), strength / 2);
      }
      raster.disc(x, y, RADIUS * scale * look.thickness() / 1.3, look.ink(), strength);
    }
  }
}
