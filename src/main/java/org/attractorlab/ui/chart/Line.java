package org.attractorlab.ui.chart;

/**
 * A line of a chart. Where a value is not finite, or not above 0 on a log scale, the line has a
 * gap; so one line may consist of many pieces.
 *
 * @param name in the legend; empty for lines that shall not be there
 * @param x as many as y
 * @param y
 * @param paint
 * @param strength
 */
record Line(String name, double[] x, double[] y, java.awt.Color paint, Strength strength) {
  /** How a line is drawn. */
  enum Strength {
    PLAIN,
    THIN,
    DASHED
  }
}
