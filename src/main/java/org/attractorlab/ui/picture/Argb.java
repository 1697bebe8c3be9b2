package org.attractorlab.ui.picture;

import javafx.scene.paint.Color;

/** Opaque colours as {@code 0xFFRRGGBB}. */
public final class Argb {
  private Argb() {}

  public static int of(Color colour) {
    return 0xFF000000
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  /** {@code a} where {@code part} is 0, {@code b} where it is 256. */
  public static int mix(int a, int b, int part) {
    int redAndBlue = ((a & 0xFF00FF) * (256 - part) + (b & 0xFF00FF) * part) >>> 8 & 0xFF00FF;
    int green = ((a & 0xFF00) * (256 - part) + (b & 0xFF00) * part) >>> 8 & 0xFF00;
    return 0xFF000000 | redAndBlue | green;
  }

  /** Black or white, whichever can be read better on a colour (relative luminance of WCAG 2). */
  public static int inkOn(int colour) {
    double luminance =
        0.2126 * linear(colour >> 16 & 0xFF)
            + 0.7152 * linear(colour >> 8 & 0xFF)
            + 0.0722 * linear(colour & 0xFF);
    return luminance > 0.179 ? 0xFF000000 : 0xFFFFFFFF;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
