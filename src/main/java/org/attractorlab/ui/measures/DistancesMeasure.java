package org.attractorlab.ui.measures;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.chart.DistancesChart;
import org.jspecify.annotations.Nullable;

/** How far every orbit is from its nearest training image, by k. */
public final class DistancesMeasure implements Measure {
  private final VBox page;

  /**
   * @param k the iterate that the stage shows
   */
  public DistancesMeasure(Laboratory laboratory, Pulse pulse, ObservableValue<Number> k) {
    ObservableValue<@Nullable Snapshot> snapshot = laboratory.snapshotProperty();
    ObservableValue<DistanceNumbers> numbers =
        Bindings.createObjectBinding(
            () -> {
              Snapshot now = snapshot.getValue();
              List<OrbitFrame> film = now == null ? List.of() : now.film();
              return DistanceNumbers.of(film, k.getValue().intValue());
            },
            snapshot,
            k);
    // Frames of changing weights make no line; the chart keeps the film before, if there was one.
    ObservableValue<Boolean> empty =
        snapshot.map(s -> s.live() || s.film().size() < 2).orElse(true);
    NumbersTable table =
        new NumbersTable()
            .row("measures.distances.k", numbers.map(n -> n.k() < 0 ? "–" : "" + n.k()))
            .row("measures.distances.median", numbers.map(n -> Numbers.scientific(n.median())))
            .row("measures.distances.largest", numbers.map(n -> Numbers.scientific(n.largest())))
            .row(
                "measures.distances.arrived",
                numbers.map(
                    n -> n.k() < 0 ? "–" : Texts.text("measures.of", n.arrived(), n.count())));
    page =
        new VBox(
            new ChartWithHint(
                    new DistancesChart(laboratory, pulse, k), "measures.distances.empty", empty)
                .node(),
            table.node());
    page.getStyleClass().add("measure");
  }

  @Override
  public String key() {
    return "measures.distances";
  }

  @Override
  public Node node() {
    return page;
  }
}
