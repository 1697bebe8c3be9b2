package org.attractorlab.ui.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.attractorlab.ui.Numbers;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.axis.TickUnits;
import org.jfree.data.Range;

/**
 * A log axis: values are given by their logarithm to base 10, ticks stand at powers of ten and are
 * named 10⁻⁸. The range is whole decades, so that it does not tremble with every value.
 */
final class DecadeAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_DECADES = 2;

  DecadeAxis(String name) {
    super(name);
    setStandardTickUnits(decades());
    setAutoRange(false);
    setRange(-2, 0);
  }

  private static TickUnitSource decades() {
    TickUnits units = new TickUnits();
    for (int decades : new int[] {1, 2, 3, 5, 10, 20, 50, 100}) {
      units.add(new NumberTickUnit(decades, new Power()));
    }
    return units;
  }

  /**
   * Shows all of a range.
   *
   * @param least value, above 0
   * @param largest value, at least the least
   */
  void show(double least, double largest) {
    double from = Math.floor(Math.log10(least) + 0.02);
    double to = Math.ceil(Math.log10(largest) - 0.02);
    Range wanted = new Range(Math.min(from, to - LEAST_DECADES), to);
    if (!wanted.equals(getRange())) {
      setRange(wanted);
    }
  }

  /** An exponent as a power of ten. */
  private static final class Power extends NumberFormat {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(double exponent, StringBuffer to, FieldPosition position) {
      return to.append(Numbers.powerOfTen((int) Math.round(exponent)));
    }

    @Override
    public StringBuffer format(long exponent, StringBuffer to, FieldPosition position) {
      return format((double) exponent, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("Ticks are not read.");
    }
  }
}
