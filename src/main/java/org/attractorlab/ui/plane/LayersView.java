package org.attractorlab.ui.plane;

import static org.attractorlab.ui.Texts.text;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.View;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The switches of the layers, each with what its colours and marks mean. */
final class LayersView implements View {
  private static final double BAR_IN_EM = 7;

  private final Laboratory laboratory;
  private final VBox column = new VBox();

  LayersView(Laboratory laboratory, PlaneLayers layers, PointEditor editor) {
    this.laboratory = laboratory;
    Label title = new Label(text("plane.layers"));
    title.getStyleClass().add("plane-title");
    column.getChildren().add(title);
    column.getStyleClass().add("plane-layers");
    for (Layer layer : Layer.values()) {
      CheckBox box = Described.by(layer.key(), new CheckBox(text(layer.key())));
      box.setId("plane-" + layer.key().substring("plane.layer.".length()));
      box.selectedProperty().bindBidirectional(layers.shownProperty(layer));
      VBox entry = new VBox(box);
      Node legend = legend(layer);
      if (legend != null) {
        legend.visibleProperty().bind(box.selectedProperty());
        legend.managedProperty().bind(box.selectedProperty());
        legend.getStyleClass().add("plane-legend");
        entry.getChildren().add(legend);
      }
      editor
          .versionProperty()
          .subscribe(
              () -> {
                entry.setVisible(layer.suits(editor.dimensions()));
                entry.setManaged(entry.isVisible());
              });
      column.getChildren().add(entry);
    }
  }

  @Override
  public Node node() {
    return column;
  }

  private @Nullable Node legend(Layer layer) {
    return switch (layer) {
      case FIELD ->
          scale(false, Numbers.plain(FieldPainter.LEAST), Numbers.plain(FieldPainter.MOST));
      case RADIUS -> scale(true, "¼", "1", "4");
      case BASINS -> sentence("plane.legend.basins");
      case FIXED_POINTS -> kinds();
      case STREAM_LINES, PARTICLES, BOUNDARIES, NEAREST, ORBITS -> null;
    };
  }

  private static Label sentence(String key) {
    Label label = new Label(text(key));
    label.setWrapText(true);
    return label;
  }

  /** A bar of colours with what stands at its ends. */
  private Node scale(boolean radii, String... names) {
    Canvas bar = new Canvas();
    laboratory.themeProperty().subscribe(theme -> paint(bar, theme, radii));
    HBox labels = new HBox();
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        javafx.scene.layout.Region gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        labels.getChildren().add(gap);
      }
      labels.getChildren().add(new Label(names[i]));
    }
    labels.maxWidthProperty().bind(bar.widthProperty());
    return new VBox(bar, labels);
  }

  private static void paint(Canvas bar, Theme theme, boolean radii) {
    PlaneLook look = PlaneLook.of(theme);
    bar.setWidth(BAR_IN_EM * look.fontSize());
    bar.setHeight(0.6 * look.fontSize());
    GraphicsContext pen = bar.getGraphicsContext2D();
    for (int x = 0; x < bar.getWidth(); x++) {
      int rgb = (radii ? look.radii() : look.lengths()).at(x / (bar.getWidth() - 1));
      pen.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
      pen.fillRect(x, 0, 1, bar.getHeight());
    }
  }

  private Node kinds() {
    FlowPane pane = new FlowPane();
    for (FixedPoint.Kind kind :
        new FixedPoint.Kind[] {
          FixedPoint.Kind.ATTRACTOR, FixedPoint.Kind.SADDLE, FixedPoint.Kind.REPELLER
        }) {
      Canvas mark = new Canvas();
      laboratory
          .themeProperty()
          .subscribe(
              theme -> {
                double size = theme.colours().fontSize();
                mark.setWidth(1.3 * size);
                mark.setHeight(1.3 * size);
                GraphicsContext pen = mark.getGraphicsContext2D();
                pen.clearRect(0, 0, mark.getWidth(), mark.getHeight());
                FixedPointMark.draw(
                    pen, kind, 0.65 * size, 0.65 * size, 0.36 * size, theme.colours());
              });
      Label name = new Label(text("plane.legend." + kind.name().toLowerCase(Locale.ROOT)), mark);
      name.setAlignment(Pos.CENTER_LEFT);
      pane.getChildren().add(name);
    }
    return pane;
  }
}
