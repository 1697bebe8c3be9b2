package org.attractorlab.experiment.report;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.spectrum.Eigenpair;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.experiment.study.DepthSeries;
import org.attractorlab.network.Convolutional;

/** Leading eigenvectors of linear networks without stride and with, as images. */
final class StridePicture {
  private static final int SIDE = 76;
  private static final int STEP = SIDE + 10;
  private static final int BLOCK = 172;

  private StridePicture() {}

  static Drawing of(List<DepthSeries.Point> points, ImageShape shape) {
    return new Sheet(
        7 * STEP,
        points.size() * BLOCK,
        g -> {
          for (DepthSeries.Point point : points) {
            paint(g, point, shape);
            g.translate(0, BLOCK);
          }
        });
  }

  private static void paint(Graphics2D g, DepthSeries.Point point, ImageShape shape) {
    boolean without = point.member().network() instanceof Convolutional;
    Look.text(g, without ? "Without stride" : "With stride", 0, 16, 0, 16, Look.TEXT);
    DepthNumbers numbers = point.numbers();
    if (numbers == null) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT,
            "loss %.0e after %d steps; σ ratio %.3f; |cos| with a training image %.3f",
            point.loss(),
            point.steps(),
            numbers.singularRatio(),
            numbers.cosine());
    Look.text(g, line, 0, 36, 0, 13, Look.QUIET_TEXT);
    int column = 0;
    for (Eigenpair pair : numbers.leading()) {
      SmallImages.draw(g, SmallImages.signed(pair.real()), shape, column * STEP, 46, SIDE);
      double middle = column * STEP + SIDE / 2.0;
      Look.text(g, name(pair.value()), middle, 46 + SIDE + 16, 0.5, 13, Look.TEXT);
      column++;
    }
  }

  private static String name(Eigenvalue value) {
    return value.imaginary() == 0
        ? String.format(Locale.ROOT, "%.2f", value.real())
        : String.format(Locale.ROOT, "%.2f%+.2fi", value.real(), value.imaginary());
  }
}
