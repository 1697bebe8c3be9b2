package org.attractorlab.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.theory.SingularValueHistory;
import org.attractorlab.network.Activation;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.chart.Curve;
import org.attractorlab.ui.chart.CurveChart;
import org.jspecify.annotations.Nullable;

/**
 * One linear layer, trained from zero on the current training images made small: each singular
 * value rises from 0 to 1, those beyond the number of images stay 0.
 */
final class SingularValues implements Explanation {
  private static final int SIDE = 8;
  private static final int STEPS = 20_000;

  /** Half of the dimensions that small images have. */
  private static final int MOST = SIDE * SIDE / 2;

  private static final double TOP = 1.08;

  private final CurveChart chart;
  private final Laboratory laboratory;
  private final Executor elsewhere;
  private final Executor window;
  private @Nullable TrainingImages shown;

  SingularValues(Laboratory laboratory, Pulse pulse, Executor elsewhere, Executor window) {
    this.laboratory = laboratory;
    this.elsewhere = elsewhere;
    this.window = window;
    chart = new CurveChart("chart.singular", true, laboratory, pulse);
    chart.setMinHeight(200);
    chart.level(1);
    chart.show(List.of(), 1, STEPS, TOP);
  }

  @Override
  public boolean belongsTo(Theorem theorem) {
    return theorem.statement().contains("projection");
  }

  @Override
  public boolean show(Theorem theorem) {
    TrainingImages images = laboratory.imagesProperty().get();
    if (images != null && images != shown) {
      shown = images;
      elsewhere.execute(
          () -> {
            List<Curve> curves = compute(images);
            window.execute(
                () -> {
                  if (images == shown) {
                    chart.show(curves, 1, STEPS, TOP);
                  }
                });
          });
    }
    return images != null;
  }

  private static List<Curve> compute(TrainingImages images) {
    int n = Math.min(MOST, images.count());
    double[][] examples = new double[n][];
    for (int i = 0; i < n; i++) {
      examples[i] = small(images.image(i), images.set().shape());
    }
    SingularValueHistory history =
        SingularValueHistory.of(examples, Nonlinearity.of(Activation.LINEAR), STEPS);
    double[] steps = history.steps().stream().mapToDouble(Integer::doubleValue).toArray();
    List<Curve> curves = new ArrayList<>();
    int shownValues = Math.min(n + 1, examples[0].length);
    for (int i = 0; i < shownValues; i++) {
      int value = i;
      double[] line = history.values().stream().mapToDouble(all -> all[value]).toArray();
      boolean beyond = i == n;
      String name =
          beyond
              ? Texts.text("theory.singular.beyond", n + 1)
              : i == 0 ? Texts.text("theory.singular.first", n) : "";
      curves.add(new Curve(name, steps, line, beyond ? Color.GRAY : null, beyond));
    }
    return curves;
  }

  /** The image in at most 8 × 8 pixels without colours, each the mean of those it covers. */
  private static double[] small(float[] image, ImageShape shape) {
    int width = Math.min(SIDE, shape.width());
    int height = Math.min(SIDE, shape.height());
    double[] sums = new double[width * height];
    int[] counts = new int[width * height];
    for (int i = 0; i < image.length; i++) {
      int row = i / shape.width() % shape.height();
      int column = i % shape.width();
      int to = row * height / shape.height() * width + column * width / shape.width();
      sums[to] += image[i];
      counts[to]++;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
    }
    return sums;
  }

  @Override
  public Node node() {
    return chart;
  }
}
