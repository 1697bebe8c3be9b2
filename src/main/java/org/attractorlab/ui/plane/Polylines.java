package org.attractorlab.ui.plane;

import java.util.List;
import org.attractorlab.ui.picture.Argb;

/** Paints lines of many points, x and y each, whole or dashed. */
final class Polylines {
  private Polylines() {}

  static void paint(List<float[]> lines, Raster raster, double thickness, int colour) {
    dashed(lines, raster, thickness, colour, 0);
  }

  /** With the head of an arrow in the middle of each line. */
  static void streams(List<float[]> lines, Raster raster, PlaneLook look, double scale) {
    double thickness = look.thickness() * scale;
    int colour = Argb.mix(look.ground(), look.ink(), 190);
    paint(lines, raster, thickness, colour);
    Viewport view = new Viewport(raster.width());
    double head = 0.5 * look.fontSize() * scale;
    for (float[] line : lines) {
      int middle = line.length / 4 * 2;
      double x = view.across(line[middle]);
      double y = view.down(line[middle + 1]);
      double dx = x - view.across(line[middle - 2]);
      double dy = y - view.down(line[middle - 1]);
      double length = Math.hypot(dx, dy) / head;
      for (int side = -1; side <= 1; side += 2) {
        raster.line(
            x - (dx + side * 0.6 * dy) / length,
            y - (dy - side * 0.6 * dx) / length,
            x,
            y,
            1.4 * thickness,
            colour,
            256);
      }
    }
  }

  /**
   * @param dash the length of dashes and gaps in pixels; 0 for none
   */
  static void dashed(
      List<float[]> lines, Raster raster, double thickness, int colour, double dash) {
    Viewport view = new Viewport(raster.width());
    for (float[] line : lines) {
      double length = 0;
      for (int i = 2; i + 1 < line.length; i += 2) {
        double x0 = view.across(line[i - 2]);
        double y0 = view.down(line[i - 1]);
        double x1 = view.across(line[i]);
        double y1 = view.down(line[i + 1]);
        length += Math.hypot(x1 - x0, y1 - y0);
        if (dash == 0 || (int) (length / dash) % 2 == 0) {
          raster.line(x0, y0, x1, y1, thickness, colour, 256);
        }
      }
    }
  }
}
