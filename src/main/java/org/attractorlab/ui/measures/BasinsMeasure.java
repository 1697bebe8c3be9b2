package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.basins.GalleryView;
import org.attractorlab.ui.basins.RecoveryView;
import org.attractorlab.ui.chart.SharesChart;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * Where starts end: the share of each training image, and of all other ends; recovery by the level
 * of noise; attractors that are no training images.
 */
public final class BasinsMeasure implements Measure {
  private final BasinsModel model;
  private final VBox shares;
  private final Node recovery;
  private final Node gallery;
  private final ObjectProperty<Node> shown;
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
    shares =
        new VBox(
            new ChartWithHint(
                    chart,
                    "measures.basins.empty",
                    model.resultProperty().map(_ -> false).orElse(true))
                .node(),
            numbers.node());
    shares.getStyleClass().add("measure");
    recovery = new RecoveryView(laboratory, pulse).node();
    gallery = new GalleryView(laboratory).node();
    shown = new SimpleObjectProperty<>(shares);
    StackPane pages = new StackPane(shares, recovery, gallery);
    pages.getChildren().forEach(node -> node.visibleProperty().bind(shown.isEqualTo(node)));
    VBox.setVgrow(pages, Priority.ALWAYS);
    page = new VBox(head(), pages);
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

  private FlowPane head() {
    ToggleGroup group = new ToggleGroup();
    HBox ends =
        new HBox(
            choice("unseen", Styles.LEFT_PILL, shares, StartKind.UNSEEN, group),
            choice("noise", Styles.CENTER_PILL, shares, StartKind.NOISE, group),
            choice("corrupted", Styles.RIGHT_PILL, shares, StartKind.CORRUPTED, group));
    HBox more =
        new HBox(
            choice("recovery", Styles.LEFT_PILL, recovery, null, group),
            choice("elsewhere", Styles.RIGHT_PILL, gallery, null, group));
    group.selectToggle(group.getToggles().getFirst());
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
    measure.visibleProperty().bind(shown.isEqualTo(shares));
    measure.managedProperty().bind(measure.visibleProperty());
    FlowPane head = new FlowPane(ends, more, measure, busy);
    head.getStyleClass().add("measure-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private ToggleButton choice(
      String name, String pill, Node shows, @Nullable StartKind kind, ToggleGroup group) {
    String key = "measures.basins." + name;
    ToggleButton button = Described.by(key, new ToggleButton(Texts.text(key)));
    button.setId("basins-" + name);
    button.setToggleGroup(group);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.getStyleClass().addAll(Styles.SMALL, pill);
    button.setOnAction(
        _ -> {
          // Pressed once more, it stays pressed.
          button.setSelected(true);
          shown.set(shows);
          if (kind != null) {
            model.kindProperty().set(kind);
          }
        });
    return button;
  }
}
