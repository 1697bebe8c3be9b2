package org.attractorlab.ui.measures;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.Comparison;
import org.attractorlab.experiment.report.SavedRun;
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

  /**
   * @param chooser asks a person for a saved model
   */
  public CompareMeasure(
      CompareModel model, Laboratory laboratory, Pulse pulse, Consumer<Consumer<Path>> chooser) {
    this.model = model;
    this.laboratory = laboratory;
    chart = new CompareChart(laboratory, pulse);
    chart.setMinHeight(150);
    chart.setPrefHeight(170);
    Button pin = button("measures.compare.pin", model::pin);
    pin.setId("pin");
    Button unpin = button("measures.compare.unpin", model::unpin);
    unpin.disableProperty().bind(model.pinnedProperty().isNull());
    Button file =
        button("measures.compare.pin-file", () -> chooser.accept(place -> model.pin(place)));
    file.setId("pin-file");
    FlowPane bar = new FlowPane(pin, file, unpin);
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
    page =
        new VBox(
            bar,
            new ChartWithHint(scroll, "measures.compare.empty", model.pinnedProperty().isNull())
                .node());
    page.getStyleClass().add("measure");
    page.addEventHandler(DragEvent.DRAG_OVER, CompareMeasure::allow);
    page.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
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

  private static @Nullable Path run(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files.size() == 1 && SavedRun.hasModel(files.getFirst().toPath())
        ? files.getFirst().toPath()
        : null;
  }

  private static void allow(DragEvent event) {
    if (run(event) != null) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /** A saved run that is dropped here is pinned; all else is the window's. */
  private void drop(DragEvent event) {
    Path place = run(event);
    if (place != null) {
      model.pin(place);
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void tick(long now) {
    model.pulse();
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
    rows(comparison.settings(), path -> path);
    head(text("measures.compare.outcome"), comparison);
    rows(comparison.outcomes(), path -> text("measures.compare.outcome." + path));
  }

  private void head(String title, Comparison comparison) {
    table.addRow(
        table.getRowCount(),
        cell(title, Styles.TEXT_BOLD),
        cell(comparison.first(), Styles.TEXT_BOLD),
        cell(comparison.second(), Styles.TEXT_BOLD));
  }

  private void rows(List<Comparison.Row> rows, UnaryOperator<String> named) {
    for (Comparison.Row row : rows) {
      String name = named.apply(row.name());
      Label second = cell((row.differs() ? "≠ " : "") + row.second(), "compare-value");
      if (row.differs()) {
        second.getStyleClass().add(Styles.TEXT_BOLD);
      }
      second.setAccessibleText(name + ": " + row.first() + ", " + row.second());
      table.addRow(
          table.getRowCount(),
          cell(name, Styles.TEXT_MUTED),
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
