package org.attractorlab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them: two or three significant digits, powers of ten written out. */
public final class Numbers {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /**
   * {@code 3.1·10⁻⁷}, {@code 0.012}, {@code 150}; "–" for what is not a number, "∞" for infinity.
   */
  public static String scientific(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (value == 0 || size >= 0.001 && size < 10_000) {
      return plain(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(2));
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal factor = rounded.scaleByPowerOfTen(-exponent).setScale(1);
    return minus(factor.toPlainString()) + "·" + powerOfTen(exponent);
  }

  /** {@code 10⁻⁸}. */
  public static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
    }
    return text.toString();
  }

  /** {@code 1.06 M}, {@code 25.1 k}, {@code 784}. */
  public static String large(double count) {
    double size = Math.abs(count);
    if (size >= 999.5e6) {
      return plain(count / 1e9) + " G";
    }
    if (size >= 999_500) {
      return plain(count / 1e6) + " M";
    }
    return size >= 10_000 ? plain(count / 1e3) + " k" : plain(count);
  }

  /** Bytes, in units of a thousand: {@code 17 MB}, {@code 1.2 GB}. */
  public static String bytes(double bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    int unit = 0;
    while (bytes >= 999.5 && unit < units.length - 1) {
      bytes /= 1000;
      unit++;
    }
    return round(bytes, 2).toPlainString() + " " + units[unit];
  }

  /** Three significant digits, no power of ten, no zeros at the end. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return scientific(value);
    }
    return minus(round(value, 3).toPlainString());
  }

  /** As a person would type it, for fields: {@code 3e-4}, {@code 0.01}, {@code 20000}. */
  public static String typed(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    String plain = exact.toPlainString();
    if (plain.length() <= 6) {
      return plain;
    }
    int exponent = exact.precision() - exact.scale() - 1;
    String factor = exact.scaleByPowerOfTen(-exponent).toPlainString();
    String scientific = factor + "e" + exponent;
    return scientific.length() < plain.length() ? scientific.toLowerCase(Locale.ROOT) : plain;
  }

  private static BigDecimal round(double value, int digits) {
    BigDecimal exact = new BigDecimal(value);
    // Whole numbers are not rounded: 1234 stays 1234.
    int whole = Math.max(0, exact.precision() - exact.scale());
    BigDecimal rounded = exact.round(new MathContext(Math.max(digits, whole)));
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  private static String minus(String number) {
    return number.replace('-', '−');
  }
}
