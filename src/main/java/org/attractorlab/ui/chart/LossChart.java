package org.attractorlab.ui.chart;

import java.util.List;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.jspecify.annotations.Nullable;

/** The loss of the training run by steps, on a log scale, and its target as a dashed line. */
public final class LossChart extends LinesChart {
  private @Nullable LossCurve shown;

  public LossChart(Laboratory laboratory, Pulse pulse) {
    super("chart.loss", laboratory, pulse);
    laboratory.snapshotProperty().subscribe(this::follow);
    laboratory
        .experimentProperty()
        .subscribe(
            experiment -> {
              level(experiment == null ? Double.NaN : experiment.training().lossTarget());
              changed();
            });
  }

  private void follow(@Nullable Snapshot snapshot) {
    LossCurve curve = snapshot == null ? null : snapshot.lossCurve();
    if (curve != shown) {
      shown = curve;
      changed();
    }
  }

  @Override
  void makeLines() {
    LossCurve curve = shown;
    if (curve == null) {
      show(List.of(), 0, 100, 1e-8, 1);
      return;
    }
    double[] steps = new double[curve.count()];
    double least = 1e-3;
    double largest = 0.1;
    for (int i = 0; i < steps.length; i++) {
      steps[i] = curve.steps()[i];
      double loss = curve.losses()[i];
      if (loss > 0 && Double.isFinite(loss)) {
        least = Math.min(least, loss);
        largest = Math.max(largest, loss);
      }
    }
    double last = steps.length == 0 ? 100 : steps[steps.length - 1];
    show(
        List.of(new Line("", steps, curve.losses(), style().accent(), Line.Strength.PLAIN)),
        0,
        Rounded.up(Math.max(100, last)),
        Math.min(least, target()),
        largest);
  }

  private double target() {
    Experiment experiment = laboratory().experimentProperty().get();
    double target = experiment == null ? 0 : experiment.training().lossTarget();
    return target > 0 ? target : 1;
  }
}
