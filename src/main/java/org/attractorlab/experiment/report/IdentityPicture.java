package org.attractorlab.experiment.report;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.depth.ProbeGrid;
import org.attractorlab.experiment.study.DepthSeries;

/**
 * What networks of growing depth make of images that they have not learned: inputs on the left, a
 * column for each depth, under it the correlations with the input and with what it knows.
 */
final class IdentityPicture {
  private static final int SIDE = 56;
  private static final int STEP = SIDE + 6;
  private static final int LEFT = 110;
  private static final int HEAD = 54;
  private static final int FOOT = 76;
  private static final int NARROWEST = 528;

  private IdentityPicture() {}

  static Drawing of(List<DepthSeries.Point> points, ImageShape shape) {
    // Every other input: there are four of each kind.
    int inputs = points.getFirst().answers().answers().size();
    int[] rows = IntStream.range(0, inputs).filter(i -> i % 2 == 0).toArray();
    return new Sheet(
        Math.max(LEFT + points.size() * STEP, NARROWEST),
        HEAD + rows.length * STEP + FOOT,
        g -> paint(g, points, rows, shape));
  }

  private static void paint(
      Graphics2D g, List<DepthSeries.Point> points, int[] rows, ImageShape shape) {
    List<ProbeGrid.Answer> inputs = points.getFirst().answers().answers();
    Look.text(g, "One step of inputs that were not learned", 0, 16, 0, 16, Look.TEXT);
    Look.text(g, "input", SIDE / 2.0, HEAD - 8, 0.5, 13, Look.QUIET_TEXT);
    for (int i = 0; i < rows.length; i++) {
      SmallImages.draw(g, inputs.get(rows[i]).input(), shape, 0, HEAD + i * STEP, SIDE);
    }
    int foot = HEAD + rows.length * STEP;
    Look.text(g, "with input", LEFT - 8, foot + 18, 1, 13, Look.QUIET_TEXT);
    Look.text(g, "with known", LEFT - 8, foot + 38, 1, 13, Look.QUIET_TEXT);
    Look.text(g, "loss", LEFT - 8, foot + 58, 1, 13, Look.QUIET_TEXT);
    for (int column = 0; column < points.size(); column++) {
      DepthSeries.Point point = points.get(column);
      int left = LEFT + column * STEP;
      double middle = left + SIDE / 2.0;
      Look.text(g, "" + point.member().depth(), middle, HEAD - 8, 0.5, 15, Look.TEXT);
      for (int i = 0; i < rows.length; i++) {
        float[] output = point.answers().answers().get(rows[i]).output();
        SmallImages.draw(g, output, shape, left, HEAD + i * STEP, SIDE);
      }
      number(g, "%.2f", point.answers().identity(), middle, foot + 18);
      number(g, "%.2f", point.answers().constant(), middle, foot + 38);
      number(g, "%.0e", point.loss(), middle, foot + 58);
    }
  }

  private static void number(Graphics2D g, String format, double value, double x, double y) {
    String text = Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    Look.text(g, text, x, y, 0.5, 13, Look.TEXT);
  }
}
