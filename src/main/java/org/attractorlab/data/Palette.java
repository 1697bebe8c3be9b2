package org.attractorlab.data;

/**
 * The colour that each training image owns, everywhere the same.
 *
 * <p>The first seven are those of Okabe and Ito ("Color Universal Design", 2008), which people with
 * any kind of colour vision tell apart; their eighth, black, is left out because it would vanish on
 * a dark ground. Then come hues by the golden angle, so that neighbours in number are far apart in
 * hue, at equal lightness in Ottosson's OKLCH (2020).
 */
public final class Palette {
  private static final int[] OKABE_ITO = {
    0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7
  };
  private static final double GOLDEN_ANGLE = Math.toRadians(137.50776405003785);
  // Of all first hues this one keeps the next five furthest from the seven above.
  private static final double FIRST_HUE = Math.toRadians(300);
  private static final double LIGHTNESS = 0.6;
  private static final double CHROMA = 0.14;

  private Palette() {}

  /**
   * The colour of a training image as 0xRRGGBB.
   *
   * @param trainingImage its number, from 0
   */
  public static int colour(int trainingImage) {
    return trainingImage < OKABE_ITO.length
        ? OKABE_ITO[trainingImage]
        : hue(FIRST_HUE + GOLDEN_ANGLE * (trainingImage - OKABE_ITO.length));
  }

  private static int hue(double angle) {
    double a = CHROMA * Math.cos(angle);
    double b = CHROMA * Math.sin(angle);
    double l = cube(LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(LIGHTNESS - 0.0894841775 * a - 1.2914855480 * b);
    return channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
        | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
        | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** A linear intensity as a byte of sRGB (IEC 61966-2-1). */
  private static int channel(double linear) {
    double clipped = Math.clamp(linear, 0.0, 1.0);
    double encoded =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }
}
