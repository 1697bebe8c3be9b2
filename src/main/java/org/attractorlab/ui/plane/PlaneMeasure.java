package org.attractorlab.ui.plane;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.measures.Measure;
import org.attractorlab.ui.measures.NumbersTable;
import org.attractorlab.ui.picture.Argb;
import org.jspecify.annotations.Nullable;

/** Which share of the window each point draws in, and what becomes of the rest. */
final class PlaneMeasure implements Measure {
  private final Laboratory laboratory;
  private final GridPane bars = new GridPane();
  private final VBox page;

  PlaneMeasure(Laboratory laboratory, ObservableValue<@Nullable PlaneShares> shares) {
    this.laboratory = laboratory;
    bars.getStyleClass().add("plane-bars");
    ScrollPane scroll = new ScrollPane(bars);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label hint = new Label(text("plane.measure.empty"));
    hint.setWrapText(true);
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "measure-hint");
    hint.visibleProperty().bind(shares.map(_ -> false).orElse(true));
    scroll.visibleProperty().bind(hint.visibleProperty().not());
    StackPane ground = new StackPane(scroll, hint);
    VBox.setVgrow(ground, Priority.ALWAYS);
    page = new VBox(ground, numbers(shares));
    page.getStyleClass().add("measure");
    page.getStylesheets().add(PlaneMeasure.class.getResource("plane.css").toExternalForm());
    shares.subscribe(this::show);
  }

  @Override
  public String key() {
    return "plane.measure";
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public boolean suits(boolean points) {
    return points;
  }

  private void show(@Nullable PlaneShares shares) {
    bars.getChildren().clear();
    if (shares == null) {
      return;
    }
    for (int i = 0; i < shares.points().size(); i++) {
      int point = i;
      Label number = new Label(Integer.toString(i + 1));
      number.getStyleClass().add("plane-number");
      number.setStyle(style(i));
      number.setOnMouseEntered(_ -> laboratory.highlightedProperty().set(point));
      number.setOnMouseExited(_ -> laboratory.highlightedProperty().set(-1));
      row(number, shares.points().get(i), style(i));
    }
    other("plane.measure.spurious", shares.spurious());
    other("plane.measure.cycles", shares.cycles());
    other("plane.measure.diverging", shares.diverging());
    other("plane.measure.unsettled", shares.unsettled());
  }

  private void other(String key, double share) {
    if (share > 0) {
      row(new Label(text(key)), share, "-fx-background-color: -color-fg-subtle;");
    }
  }

  private void row(Label name, double share, String style) {
    Region bar = new Region();
    bar.setStyle(style);
    bar.getStyleClass().add("plane-bar");
    StackPane room = new StackPane(bar);
    room.setAlignment(Pos.CENTER_LEFT);
    bar.maxWidthProperty().bind(room.widthProperty().multiply(share));
    GridPane.setHgrow(room, Priority.ALWAYS);
    Label percent = new Label(percent(share));
    percent.getStyleClass().add("plane-percent");
    bars.addRow(bars.getRowCount(), name, room, percent);
  }

  private static String style(int point) {
    int colour = Argb.of(ImageColours.of(point));
    return String.format(
        Locale.ROOT,
        "-fx-background-color: #%06x; -fx-text-fill: %s;",
        colour & 0xFFFFFF,
        Argb.inkOn(colour) == 0xFF000000 ? "black" : "white");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private Node numbers(ObservableValue<@Nullable PlaneShares> shares) {
    return new NumbersTable()
        .row(
            "plane.measure.at-points",
            shares
                .map(s -> percent(s.points().stream().mapToDouble(Double::doubleValue).sum()))
                .orElse("–"))
        .row("plane.measure.agreement", shares.map(s -> percent(s.agreement())).orElse("–"))
        .row(
            "plane.measure.stored",
            laboratory
                .snapshotProperty()
                .map(Snapshot::stored)
                .map(PlaneMeasure::stored)
                .orElse("–"))
        .node();
  }

  private static String stored(List<StoredMeasure> measures) {
    return measures.isEmpty()
        ? "–"
        : text(
            "measures.of",
            measures.stream().filter(StoredMeasure::stored).count(),
            measures.size());
  }
}
