package org.attractorlab.ui.measures;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.chart.LossChart;
import org.jspecify.annotations.Nullable;

/** The loss by steps, live. */
public final class LossMeasure implements Measure {
  private final VBox page;

  public LossMeasure(Laboratory laboratory, Pulse pulse) {
    ObservableValue<@Nullable Snapshot> snapshot = laboratory.snapshotProperty();
    ObservableValue<Boolean> empty = snapshot.map(s -> s.lossCurve().count() == 0).orElse(true);
    NumbersTable numbers =
        new NumbersTable()
            .row("measures.loss.loss", number(snapshot, s -> Numbers.scientific(s.loss())))
            .row(
                "measures.loss.target",
                laboratory
                    .experimentProperty()
                    .map(e -> Numbers.scientific(e.training().lossTarget()))
                    .orElse("–"))
            .row("measures.loss.steps", number(snapshot, s -> Integer.toString(s.step())))
            .row("measures.loss.rate", number(snapshot, s -> Numbers.scientific(s.learningRate())))
            .row(
                "measures.loss.seconds",
                number(snapshot, s -> String.format(Locale.ROOT, "%.1f s", s.seconds())));
    page =
        new VBox(
            new ChartWithHint(new LossChart(laboratory, pulse), "measures.loss.empty", empty)
                .node(),
            numbers.node());
    page.getStyleClass().add("measure");
  }

  private static ObservableValue<String> number(
      ObservableValue<@Nullable Snapshot> snapshot, Function<Snapshot, String> text) {
    return snapshot.map(text).orElse("–");
  }

  @Override
  public String key() {
    return "measures.loss";
  }

  @Override
  public Node node() {
    return page;
  }
}
