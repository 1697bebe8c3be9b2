package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import org.attractorlab.data.Points;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;

/** Which points are to be memorized: in a shape, or as they were placed by hand. */
final class PointsSection implements View {
  private static final double DOT = 4.5;

  private final Laboratory lab;
  private final FlowPane list = new FlowPane();
  private final Node node;

  PointsSection(Laboratory lab, PointsModel model) {
    this.lab = lab;
    Form form =
        new Form()
            .row(
                "setup.points.laid",
                Form.choice(
                    "setup.points.laid",
                    model.laid(),
                    List.of(PointsModel.Laid.values()),
                    laid ->
                        text(
                            "setup.points.laid."
                                + laid.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
            .row(
                "setup.points.number",
                new ScaledSlider<>(
                    "setup.points.number", model.count(), Scale.linear(1, Points.MOST)),
                new TypedField<>(
                    "setup.points.number", model.count(), FieldFormat.integer(1, Points.MOST)));
    Label hint = new Label(text("setup.points.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("facts");
    list.getStyleClass().add("points");
    list.setId("points");
    model.points().subscribe(this::show);
    node = Section.of(1, "setup.points", form.node(), list, hint);
    ObservableValue<Boolean> wanted = model.points().map(_ -> true).orElse(false);
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(wanted);
  }

  @Override
  public Node node() {
    return node;
  }

  /** A label for each point; while points are dragged, the labels stay and their texts change. */
  private void show(@Nullable Points points) {
    int count = points == null ? 0 : points.count();
    while (list.getChildren().size() > count) {
      list.getChildren().removeLast();
    }
    while (list.getChildren().size() < count) {
      int point = list.getChildren().size();
      Label label = new Label("", new Circle(DOT, ImageColours.of(point)));
      label.setOnMouseEntered(_ -> lab.highlightedProperty().set(point));
      label.setOnMouseExited(_ -> lab.highlightedProperty().set(-1));
      list.getChildren().add(label);
    }
    for (int i = 0; i < count; i++) {
      ((Label) list.getChildren().get(i)).setText(i + 1 + " " + where(points.coordinates().get(i)));
    }
  }

  private static String where(List<Double> point) {
    String numbers =
        String.join(
            ", ", point.stream().map(v -> String.format(Locale.ROOT, "%.2f", v + 0.0)).toList());
    return ("(" + numbers + ")").replace('-', '−');
  }
}
