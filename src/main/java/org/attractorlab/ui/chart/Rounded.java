package org.attractorlab.ui.chart;

/** Round numbers at which an axis may end, so that it moves now and then and not at each value. */
final class Rounded {
  private static final double[] FACTORS = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  private Rounded() {}

  /** The least round number that is not below a number above 0. */
  static double up(double value) {
    double decade = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : FACTORS) {
      if (factor * decade >= value * (1 - 1e-12)) {
        return factor * decade;
      }
    }
    return 10 * decade;
  }
}
