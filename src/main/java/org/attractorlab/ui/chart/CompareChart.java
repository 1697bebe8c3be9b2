package org.attractorlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The losses of two runs by steps, on a log scale: the pinned one dashed, the other one plain. */
public final class CompareChart extends LinesChart {
  private @Nullable LossCurve pinned;
  private @Nullable LossCurve present;

  public CompareChart(Laboratory laboratory, Pulse pulse) {
    super("chart.compare", laboratory, pulse);
  }

  /** Shows these curves; null for none. */
  public void show(@Nullable LossCurve ofPinned, @Nullable LossCurve ofPresent) {
    if (ofPinned != pinned || ofPresent != present) {
      pinned = ofPinned;
      present = ofPresent;
      changed();
    }
  }

  @Override
  void makeLines() {
    List<Line> lines = new ArrayList<>();
    double last = 100;
    double least = 1e-3;
    double largest = 0.1;
    for (LossCurve curve : new LossCurve[] {pinned, present}) {
      if (curve == null) {
        continue;
      }
      double[] steps = new double[curve.count()];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = curve.steps()[i];
        last = Math.max(last, steps[i]);
        double loss = curve.losses()[i];
        if (loss > 0 && Double.isFinite(loss)) {
          least = Math.min(least, loss);
          largest = Math.max(largest, loss);
        }
      }
      boolean old = curve == pinned;
      lines.add(
          new Line(
              Texts.text(old ? "measures.compare.pinned" : "measures.compare.present"),
              steps,
              curve.losses(),
              old ? style().text() : style().accent(),
              old ? Line.Strength.DASHED : Line.Strength.PLAIN));
    }
    show(lines, 0, Rounded.up(last), least, largest);
  }
}
