package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.attractorlab.experiment.LossCurve;

/** The loss against the steps, on a logarithmic scale. */
final class LossPicture {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final int LEFT = 84;
  private static final int RIGHT = 32;
  private static final int TOP = 48;
  private static final int BOTTOM = 64;
  private static final int MOST_DECADES = 14;
  private static final int SIZE = 16;

  private final LossCurve curve;
  private final double target;
  private final int lowest;
  private final int highest;
  private final int lastStep;

  /**
   * @param target the loss at which training was to end, 0 for none
   */
  LossPicture(LossCurve curve, double target) {
    this.curve = curve;
    this.target = target;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double loss : curve.losses()) {
      if (loss > 0) {
        least = Math.min(least, loss);
        most = Math.max(most, loss);
      }
    }
    boolean empty = most == 0;
    highest = empty ? 0 : (int) Math.ceil(Math.log10(most));
    int bottom = empty ? -1 : (int) Math.floor(Math.log10(Math.min(least, shownTarget(least))));
    lowest = Math.clamp(bottom, highest - MOST_DECADES, highest - 1);
    lastStep = curve.count() == 0 ? 1 : Math.max(1, curve.steps()[curve.count() - 1]);
  }

  /** The target is on the chart unless the loss never came near it. */
  private double shownTarget(double least) {
    return target > 0 && target > least / 1000 ? target : least;
  }

  BufferedImage paint() {
    BufferedImage picture = Look.picture(WIDTH, HEIGHT);
    Graphics2D g = Look.graphics(picture);
    paintGrid(g);
    paintTarget(g);
    paintCurve(g);
    Look.text(g, "mean squared error", LEFT, TOP - 18, 0, SIZE, Look.TEXT);
    Look.text(g, "step", WIDTH - RIGHT, HEIGHT - 14, 1, SIZE, Look.TEXT);
    g.dispose();
    return picture;
  }

  private void paintGrid(Graphics2D g) {
    g.setStroke(new BasicStroke(1));
    int every = (highest - lowest + MOST_DECADES - 1) / MOST_DECADES;
    for (int power = lowest; power <= highest; power += every) {
      double y = y(Math.pow(10, power));
      g.setColor(Look.FAINT);
      g.drawLine(LEFT, (int) y, WIDTH - RIGHT, (int) y);
      Look.text(g, powerOfTen(power), LEFT - 10, y + 5, 1, SIZE, Look.QUIET_TEXT);
    }
    int stride = niceStride(lastStep);
    for (int step = 0; step <= lastStep; step += stride) {
      g.setColor(Look.FAINT);
      g.drawLine((int) x(step), TOP, (int) x(step), HEIGHT - BOTTOM);
      Look.text(
          g, Integer.toString(step), x(step), HEIGHT - BOTTOM + 24, 0.5, SIZE, Look.QUIET_TEXT);
    }
  }

  private void paintTarget(Graphics2D g) {
    if (target < Math.pow(10, lowest) || target > Math.pow(10, highest)) {
      return;
    }
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 5}, 0));
    g.drawLine(LEFT, (int) y(target), WIDTH - RIGHT, (int) y(target));
    Look.text(g, "target", LEFT + 8, y(target) - 7, 0, SIZE, Look.QUIET_TEXT);
  }

  private void paintCurve(Graphics2D g) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < curve.count(); i++) {
      double loss = curve.losses()[i];
      if (!(loss > 0)) {
        continue;
      }
      if (path.getCurrentPoint() == null) {
        path.moveTo(x(curve.steps()[i]), y(loss));
      } else {
        path.lineTo(x(curve.steps()[i]), y(loss));
      }
    }
    g.setClip(LEFT, TOP - 2, WIDTH - LEFT - RIGHT + 2, HEIGHT - TOP - BOTTOM + 4);
    g.setColor(Look.ACCENT);
    g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path);
    g.setClip(null);
  }

  private double x(int step) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (double) step / lastStep;
  }

  private double y(double loss) {
    double share = (Math.log10(loss) - lowest) / (highest - lowest);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
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
