package org.attractorlab.ui.basins;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.attractorlab.dynamics.attractor.RecoveryCurve;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.chart.Curve;
import org.attractorlab.ui.chart.CurveChart;

/** Which share of noisy training images comes back, by the level of noise. */
public final class RecoveryView implements View {
  private static final double TOP = 1.05;

  /** More lines cannot be told apart; the strong one counts all images. */
  private static final int MOST_LINES = 24;

  private final RecoveryModel model;
  private final Laboratory laboratory;
  private final CurveChart chart;
  private final VBox page;

  public RecoveryView(Laboratory laboratory, Pulse pulse) {
    this.laboratory = laboratory;
    model = new RecoveryModel(laboratory);
    chart = new CurveChart("chart.recovery", false, laboratory, pulse);
    Label hint = new Label(Texts.text("basins.recovery.empty"));
    hint.setWrapText(true);
    hint.getStyleClass().addAll("text-muted", "measure-hint");
    hint.visibleProperty().bind(model.resultsProperty().map(List::isEmpty));
    chart.visibleProperty().bind(hint.visibleProperty().not());
    StackPane ground = new StackPane(chart, hint);
    VBox.setVgrow(ground, Priority.ALWAYS);
    page =
        new VBox(
            ground,
            new OrderLine(
                    "basins.recovery.measure",
                    model::measure,
                    model.measurableProperty(),
                    model.progressProperty())
                .node());
    page.getStyleClass().add("measure");
    model.resultsProperty().subscribe(this::show);
    laboratory.highlightedProperty().subscribe(_ -> show(model.resultsProperty().get()));
    laboratory.themeProperty().subscribe(_ -> show(model.resultsProperty().get()));
    pulse.listen(_ -> model.pulse());
  }

  @Override
  public Node node() {
    return page;
  }

  private void show(List<RecoveryResult> results) {
    double[] levels = results.stream().mapToDouble(RecoveryResult::noiseLevel).toArray();
    int highlighted = laboratory.highlightedProperty().get();
    List<Curve> curves = new ArrayList<>();
    int images = results.isEmpty() ? 0 : results.getFirst().shares().length;
    for (int i = 0; i < Math.min(images, MOST_LINES); i++) {
      int image = i;
      double[] shares = results.stream().mapToDouble(r -> r.shares()[image]).toArray();
      curves.add(new Curve("", levels, shares, ImageColours.of(i), i == highlighted));
    }
    double[] all = results.stream().mapToDouble(RecoveryResult::right).toArray();
    double[] any = results.stream().mapToDouble(RecoveryResult::any).toArray();
    Color text = laboratory.themeProperty().get().colours().text();
    Color muted = laboratory.themeProperty().get().colours().muted();
    curves.add(new Curve(Texts.text("basins.recovery.any"), levels, any, muted, false));
    curves.add(new Curve(Texts.text("basins.recovery.right"), levels, all, text, true));
    chart.show(curves, 0, RecoveryCurve.LEVELS.getLast(), TOP);
  }
}
