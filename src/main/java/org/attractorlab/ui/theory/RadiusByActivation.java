package org.attractorlab.ui.theory;

import java.util.List;
import javafx.scene.Node;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.chart.PredictionChart;

/** One example, one hidden layer: ρ measured and predicted for every activation. */
final class RadiusByActivation implements Explanation {
  private static final String CHECK = "one-example-20-";
  private static final double ROW = 19;
  private static final double FRAME = 80;

  private final PredictionChart chart;

  RadiusByActivation(Laboratory laboratory, Pulse pulse) {
    chart = new PredictionChart("chart.radius", laboratory, pulse);
  }

  @Override
  public boolean belongsTo(Theorem theorem) {
    return theorem.results().stream().anyMatch(r -> r.name().startsWith(CHECK));
  }

  @Override
  public boolean show(Theorem theorem) {
    List<PredictionChart.Row> rows =
        theorem.results().stream()
            .filter(r -> r.name().startsWith(CHECK))
            .map(RadiusByActivation::row)
            .toList();
    chart.show(rows);
    chart.setMinHeight(FRAME + ROW * rows.size());
    return true;
  }

  private static PredictionChart.Row row(CheckResult result) {
    String activation = result.name().substring(CHECK.length()).replace('-', ' ');
    return new PredictionChart.Row(activation, result.predicted(), result.measured());
  }

  @Override
  public Node node() {
    return chart;
  }
}
