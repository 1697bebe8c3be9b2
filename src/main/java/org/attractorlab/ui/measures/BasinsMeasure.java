package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.chart.SharesChart;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Where starts end: the share of each training image, and of all other ends. */
public final class BasinsMeasure implements Measure {
  private final BasinsModel model;
  private final VBox page;

  public BasinsMeasure(Laboratory laboratory, Pulse pulse) {
    model = new BasinsModel(laboratory);
    SharesChart chart = new SharesChart(laboratory, pulse);
    model
        .resultProperty()
        .subscribe(result -> chart.show(model.rows(), result == null ? 0 : result.count()));
    NumbersTable numbers =
        new NumbersTable()
            .row(
                "measures.basins.reached",
                number(r -> Texts.text("measures.of", r.toTrainingImage(), r.count())))
            .row(
                "measures.basins.different",
                number(
                    r ->
                        Texts.text(
                            "measures.of", BasinsModel.different(r), r.byTrainingImage().length)))
            .row(
                "measures.basins.median-steps",
                number(r -> r.medianSteps() < 0 ? "–" : Integer.toString(r.medianSteps())));
    page =
        new VBox(
            head(),
            new ChartWithHint(
                    chart,
                    "measures.basins.empty",
                    model.resultProperty().map(_ -> false).orElse(true))
                .node(),
            numbers.node());
    page.getStyleClass().add("measure");
  }

  @Override
  public String key() {
    return "measures.basins";
  }

  @Override
  public Node node() {
    return page;
  }

  private ObservableValue<String> number(Function<ProbeResult, String> text) {
    return model.resultProperty().map(text).orElse("–");
  }

  private HBox head() {
    SegmentedButton starts = new SegmentedButton();
    starts.setMinWidth(SegmentedButton.USE_PREF_SIZE);
    starts
        .getButtons()
        .addAll(
            choice(StartKind.UNSEEN, starts.getToggleGroup()),
            choice(StartKind.NOISE, starts.getToggleGroup()));
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("measure-busy");
    busy.visibleProperty().bind(model.measuringProperty());
    busy.managedProperty().bind(busy.visibleProperty());
    Button measure =
        Described.by(
            "measures.basins.measure",
            new Button(
                Texts.text("measures.basins.measure"), new FontIcon(MaterialDesignR.REFRESH)));
    measure.setId("measure-basins");
    measure.setMinWidth(Button.USE_PREF_SIZE);
    measure.getStyleClass().add(Styles.SMALL);
    measure.setOnAction(_ -> model.measure());
    measure.disableProperty().bind(model.measurableProperty().not().or(model.measuringProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(starts, space, busy, measure);
    head.getStyleClass().add("measure-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private ToggleButton choice(StartKind kind, ToggleGroup group) {
    String key = "measures.basins." + kind.name().toLowerCase(Locale.ROOT);
    ToggleButton button = Described.by(key, new ToggleButton(Texts.text(key)));
    button.setToggleGroup(group);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> model.kindProperty().set(kind));
    model.kindProperty().subscribe(now -> button.setSelected(now == kind));
    group
        .selectedToggleProperty()
        .subscribe(_ -> button.setSelected(model.kindProperty().get() == kind));
    return button;
  }
}
