package org.attractorlab.ui.measures;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.Comparison;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.chart.CompareChart;
import org.jspecify.annotations.Nullable;

/** A pinned run and the present one: losses, grids, badges, and a table of what differs. */
public final class CompareMeasure implements Measure {
  /** The numbers of a training under way would else change faster than they can be read. */
  private static final long LOOK_NANOS = 500_000_000;

  private final CompareModel model;
  private final Laboratory laboratory;
  private final CompareChart chart;
  private final CompareSide pinnedSide = new CompareSide("measures.compare.pinned");
  private final CompareSide presentSide = new CompareSide("measures.compare.present");
  private final GridPane table = new GridPane();
  private final VBox page;
  private long lastLook;

  public CompareMeasure(CompareModel model, Laboratory laboratory, Pulse pulse) {
    this.model = model;
    this.laboratory = laboratory;
    chart = new CompareChart(laboratory, pulse);
    chart.setMinHeight(150);
    chart.setPrefHeight(170);
    Button pin = button("measures.compare.pin", model::pin);
    pin.setId("pin");
    Button unpin = button("measures.compare.unpin", model::unpin);
    unpin.disableProperty().bind(model.pinnedProperty().isNull());
    HBox bar = new HBox(pin, unpin);
    bar.getStyleClass().add("measure-head");
    HBox sides = new HBox(pinnedSide.node(), presentSide.node());
    sides.getStyleClass().add("compare-sides");
    table.getStyleClass().add("compare-table");
    columns();
    VBox content = new VBox(chart, sides, table);
    content.getStyleClass().add("measure");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(text("measures.compare"));
    scroll.setId("compare");
    Label hint = new Label(text("measures.compare.empty"));
    hint.setWrapText(true);
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "measure-hint");
    hint.visibleProperty().bind(model.pinnedProperty().isNull());
    scroll.visibleProperty().bind(hint.visibleProperty().not());
    StackPane below = new StackPane(scroll, hint);
    VBox.setVgrow(below, Priority.ALWAYS);
    page = new VBox(bar, below);
    page.getStyleClass().add("measure");
    model.pinnedProperty().subscribe(_ -> show());
    model.presentProperty().subscribe(_ -> show());
    laboratory.themeProperty().subscribe(_ -> show());
    pulse.listen(this::tick);
  }

  @Override
  public String key() {
    return "measures.compare";
  }

  @Override
  public Node node() {
    return page;
  }

  private static Button button(String key, Runnable action) {
    Button button = Described.by(key, new Button(text(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void columns() {
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    names.setPercentWidth(40);
    ColumnConstraints values = new ColumnConstraints();
    values.setHalignment(HPos.LEFT);
    values.setPercentWidth(30);
    table.getColumnConstraints().addAll(names, values, values);
  }

  private void tick(long now) {
    if (model.pinnedProperty().get() == null || !Showing.isShown(page)) {
      return;
    }
    Snapshot snapshot = laboratory.snapshotProperty().get();
    chart.show(
        model.pinnedProperty().get().snapshot().lossCurve(),
        snapshot == null ? null : snapshot.lossCurve());
    if (now - lastLook > LOOK_NANOS) {
      lastLook = now;
      model.look();
    }
  }

  private void show() {
    pinnedSide.show(model.pinnedProperty().get(), laboratory.themeProperty().get().colours());
    presentSide.show(model.presentProperty().get(), laboratory.themeProperty().get().colours());
    fill(model.comparisonProperty().get());
  }

  private void fill(@Nullable Comparison comparison) {
    table.getChildren().clear();
    if (comparison == null) {
      return;
    }
    head(
        comparison.settings().isEmpty()
            ? text("measures.compare.same-settings")
            : text("measures.compare.settings"),
        comparison);
    rows(comparison.settings());
    head(text("measures.compare.outcome"), comparison);
    rows(comparison.outcomes());
  }

  private void head(String title, Comparison comparison) {
    table.addRow(
        table.getRowCount(),
        cell(title, Styles.TEXT_BOLD),
        cell(comparison.first(), Styles.TEXT_BOLD),
        cell(comparison.second(), Styles.TEXT_BOLD));
  }

  private void rows(List<Comparison.Row> rows) {
    for (Comparison.Row row : rows) {
      Label second = cell((row.differs() ? "≠ " : "") + row.second(), "compare-value");
      if (row.differs()) {
        second.getStyleClass().add(Styles.TEXT_BOLD);
      }
      second.setAccessibleText(row.name() + ": " + row.first() + ", " + row.second());
      table.addRow(
          table.getRowCount(),
          cell(row.name(), Styles.TEXT_MUTED),
          cell(row.first(), "compare-value"),
          second);
    }
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
