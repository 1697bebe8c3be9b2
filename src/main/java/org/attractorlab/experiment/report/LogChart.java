package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Lines over whole numbers, on a logarithmic scale.
 *
 * @param across what the whole numbers are
 * @param up what the values are
 * @param level a dashed line across, 0 for none; in sight unless no line comes near it
 */
record LogChart(List<Line> lines, String across, String up, double level, String levelName)
    implements Drawing {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final int LEFT = 84;
  private static final int RIGHT = 32;
  private static final int TOP = 48;
  private static final int BOTTOM = 64;
  private static final int MOST_DECADES = 14;
  private static final int SIZE = 16;

  /**
   * One line; values that are not above 0 are left out. The arrays have one length.
   *
   * @param x not negative, increasing
   */
  record Line(int[] x, double[] y, Color colour, float width) {}

  /** What is in sight: powers of ten, and the last x. */
  private record Range(int lowest, int highest, int last) {
    double x(double value) {
      return LEFT + (WIDTH - LEFT - RIGHT) * value / last;
    }

    double y(double value) {
      double share = (Math.log10(value) - lowest) / (highest - lowest);
      return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void paint(Graphics2D g) {
    Look.ground(g, this);
    Range range = range();
    paintGrid(g, range);
    paintLevel(g, range);
    for (Line line : lines) {
      paint(g, line, range);
    }
    Look.text(g, up, LEFT, TOP - 18, 0, SIZE, Look.TEXT);
    Look.text(g, across, WIDTH - RIGHT, HEIGHT - 14, 1, SIZE, Look.TEXT);
  }

  private Range range() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    int last = 1;
    for (Line line : lines) {
      for (int i = 0; i < line.y().length; i++) {
        last = Math.max(last, line.x()[i]);
        if (isShown(line.y()[i])) {
          least = Math.min(least, line.y()[i]);
          most = Math.max(most, line.y()[i]);
        }
      }
    }
    if (most == 0) {
      return new Range(-1, 0, last);
    }
    double bottom = level > 0 && level > least / 1000 ? Math.min(least, level) : least;
    int highest = (int) Math.ceil(Math.log10(most));
    int lowest = (int) Math.floor(Math.log10(bottom));
    return new Range(Math.clamp(lowest, highest - MOST_DECADES, highest - 1), highest, last);
  }

  private static boolean isShown(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private void paintGrid(Graphics2D g, Range range) {
    g.setStroke(new BasicStroke(1));
    for (int power = range.lowest(); power <= range.highest(); power++) {
      int y = (int) range.y(Math.pow(10, power));
      g.setColor(Look.FAINT);
      g.drawLine(LEFT, y, WIDTH - RIGHT, y);
      Look.text(g, powerOfTen(power), LEFT - 10, y + 5, 1, SIZE, Look.QUIET_TEXT);
    }
    int stride = niceStride(range.last());
    for (int x = 0; x <= range.last(); x += stride) {
      g.setColor(Look.FAINT);
      g.drawLine((int) range.x(x), TOP, (int) range.x(x), HEIGHT - BOTTOM);
      double below = HEIGHT - BOTTOM + 24;
      Look.text(g, Integer.toString(x), range.x(x), below, 0.5, SIZE, Look.QUIET_TEXT);
    }
  }

  private void paintLevel(Graphics2D g, Range range) {
    if (level < Math.pow(10, range.lowest()) || level > Math.pow(10, range.highest())) {
      return;
    }
    int y = (int) range.y(level);
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 5}, 0));
    g.drawLine(LEFT, y, WIDTH - RIGHT, y);
    Look.text(g, levelName, LEFT + 8, y - 7, 0, SIZE, Look.QUIET_TEXT);
  }

  private static void paint(Graphics2D g, Line line, Range range) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < line.y().length; i++) {
      if (!isShown(line.y()[i])) {
        continue;
      }
      // What leaves the chart is held at its edge: no clip, which vector formats carry badly.
      double y = Math.clamp(range.y(line.y()[i]), TOP - 2, HEIGHT - BOTTOM + 2);
      if (path.getCurrentPoint() == null) {
        path.moveTo(range.x(line.x()[i]), y);
      } else {
        path.lineTo(range.x(line.x()[i]), y);
      }
    }
    if (path.getCurrentPoint() != null) {
      g.setColor(line.colour());
      g.setStroke(new BasicStroke(line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(path);
    }
  }

  /** 1, 2 or 5 times a power of ten, so that about six lines fit. */
  private static int niceStride(int last) {
    int power = 1;
    while (power * 50L < last) {
      power *= 10;
    }
    for (int factor : new int[] {1, 2, 5}) {
      if (last / (factor * power) <= 7) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** 10⁻⁸. */
  private static String powerOfTen(int power) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(power).toCharArray()) {
      text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return text.toString();
  }
}
