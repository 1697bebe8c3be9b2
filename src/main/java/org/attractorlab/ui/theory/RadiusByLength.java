package org.attractorlab.ui.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.dynamics.theory.InfiniteWidth;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.chart.Curve;
import org.attractorlab.ui.chart.CurveChart;
import org.jspecify.annotations.Nullable;

/**
 * Infinite width, erf: ρ at the current training images by the length they have, all the same one,
 * and the length that they really have. No training is needed.
 */
final class RadiusByLength implements Explanation {
  private static final int POINTS = 60;
  private static final double SHORTEST = 0.1;
  private static final double LONGEST = 100;

  /** Curves that can be told apart, and kernels that are inverted at once. */
  private static final int MOST = 20;

  private record Found(List<Curve> curves, double meanLength) {}

  private final CurveChart chart;
  private final Laboratory laboratory;
  private final Executor elsewhere;
  private final Executor window;
  private @Nullable TrainingImages shown;

  RadiusByLength(Laboratory laboratory, Pulse pulse, Executor elsewhere, Executor window) {
    this.laboratory = laboratory;
    this.elsewhere = elsewhere;
    this.window = window;
    chart = new CurveChart("chart.length", true, laboratory, pulse);
    chart.setMinHeight(190);
    chart.level(1);
    chart.show(List.of(), SHORTEST, LONGEST, 1.08);
  }

  @Override
  public boolean belongsTo(Theorem theorem) {
    return theorem.statement().contains("erf");
  }

  @Override
  public boolean show(Theorem theorem) {
    TrainingImages images = laboratory.imagesProperty().get();
    if (images != null && images != shown) {
      shown = images;
      elsewhere.execute(
          () -> {
            Found found = compute(images);
            window.execute(() -> take(images, found));
          });
    }
    return images != null;
  }

  private void take(TrainingImages of, Found found) {
    if (of == shown) {
      chart.show(found.curves(), SHORTEST, LONGEST, 1.08);
      chart.mark(
          Math.clamp(found.meanLength(), SHORTEST, LONGEST), Texts.text("theory.length.mark"));
    }
  }

  private static Found compute(TrainingImages images) {
    double[][] examples =
        Arrays.stream(images.images()).limit(MOST).map(Vectors::doubles).toArray(double[][]::new);
    InfiniteWidth net = new InfiniteWidth(examples);
    double[] lengths = new double[POINTS];
    double[][] radii = new double[examples.length][POINTS];
    for (int i = 0; i < POINTS; i++) {
      lengths[i] = SHORTEST * Math.pow(LONGEST / SHORTEST, i / (POINTS - 1.0));
      double[] at = net.radii(lengths[i]);
      for (int j = 0; j < at.length; j++) {
        radii[j][i] = at[j];
      }
    }
    List<Curve> curves = new ArrayList<>();
    for (int j = 0; j < radii.length; j++) {
      curves.add(new Curve("", lengths, radii[j], ImageColours.of(j), true));
    }
    double mean = Arrays.stream(examples).mapToDouble(Vectors::norm).average().orElse(1);
    return new Found(curves, mean);
  }

  @Override
  public Node node() {
    return chart;
  }
}
