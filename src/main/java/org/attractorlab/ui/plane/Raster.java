package org.attractorlab.ui.plane;

import java.util.Arrays;
import org.attractorlab.ui.picture.Argb;

/**
 * A picture in memory, 0xFFRRGGBB row by row from the top, with lines and discs that have soft
 * edges. A thousand short lines cost a few milliseconds.
 *
 * @param pixels width × height of them
 */
record Raster(int[] pixels, int width, int height) {
  void fill(int colour) {
    Arrays.fill(pixels, colour);
  }

  /**
   * Draws a line with round ends.
   *
   * @param thickness in pixels
   * @param strength of the colour, 0 to 256
   */
  void line(
      double x0, double y0, double x1, double y1, double thickness, int colour, int strength) {
    double radius = thickness / 2;
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    if (!(square < 1e12)) {
      return;
    }
    double reach = radius + 1;
    int top = first(Math.min(y0, y1) - reach);
    int bottom = last(Math.max(y0, y1) + reach, height);
    int left = first(Math.min(x0, x1) - reach);
    int right = last(Math.max(x0, x1) + reach, width);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double px = x + 0.5 - x0;
        double py = y + 0.5 - y0;
        double along = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
        double ax = px - along * dx;
        double ay = py - along * dy;
        double away = ax * ax + ay * ay;
        if (away < reach * reach) {
          blend(y * width + x, colour, strength, radius + 0.5 - Math.sqrt(away));
        }
      }
    }
  }

  /** Draws a disc. */
  void disc(double x, double y, double radius, int colour, int strength) {
    line(x, y, x, y, 2 * radius, colour, strength);
  }

  private static int first(double least) {
    return Math.max(0, (int) Math.floor(least));
  }

  private static int last(double most, int end) {
    return Math.min(end, (int) Math.ceil(most));
  }

  /** Covers a pixel by a share of its area, which may lie beyond 0 and 1. */
  private void blend(int pixel, int colour, int strength, double covered) {
    if (covered <= 0) {
      return;
    }
    int part = covered >= 1 ? strength : (int) (strength * covered);
    pixels[pixel] = Argb.mix(pixels[pixel], colour, part);
  }
}
