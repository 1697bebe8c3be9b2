package org.attractorlab.ui.setup;

import java.util.function.Function;

/**
 * Where a value lies on a slider.
 *
 * @param position of a value
 * @param value at a position
 */
record Scale<T>(
    Function<T, Double> position, Function<Double, T> value, double least, double most) {
  static Scale<Integer> linear(int least, int most) {
    return new Scale<>(Integer::doubleValue, p -> (int) Math.round(p), least, most);
  }

  /** Equal factors are equal lengths. */
  static Scale<Integer> logarithmic(int least, int most) {
    return new Scale<>(
        value -> Math.log10(value),
        p -> (int) Math.round(Math.pow(10, p)),
        Math.log10(least),
        Math.log10(most));
  }

  /** Equal factors are equal lengths; the values have two significant digits. */
  static Scale<Double> logarithmic(double least, double most) {
    return new Scale<>(
        Math::log10, p -> twoDigits(Math.pow(10, p)), Math.log10(least), Math.log10(most));
  }

  private static double twoDigits(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return Double.parseDouble("%.1e".formatted(Math.rint(value / unit) * unit));
  }
}
