package org.attractorlab.ui.stage.hand;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.attractorlab.data.BrushStroke.Colour;
import org.attractorlab.data.ImageShape;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** What is painted with: brush or eraser, how large, in which grey or colour. */
final class BrushBar implements View {
  private final HandModel model;
  private final Slider size = new Slider(1, 14, 3);
  private final Slider grey = new Slider(0, 1, 1);
  private final Region sample = new Region();
  private final ColorPicker colour = new ColorPicker(Color.WHITE);
  private final VBox bar;

  BrushBar(HandModel model) {
    this.model = model;
    size.setId("hand-size");
    size.setBlockIncrement(1);
    Described.by("stage.hand.size", size);
    size.valueProperty()
        .subscribe(d -> change(model.brushProperty().get().withDiameter(d.doubleValue())));
    grey.setId("hand-grey");
    grey.setBlockIncrement(0.1);
    Described.by("stage.hand.grey", grey);
    grey.valueProperty().subscribe(value -> paint(Colour.grey(value.floatValue())));
    colour.setId("hand-colour");
    colour.getStyleClass().add(Styles.SMALL);
    Described.by("stage.hand.colour", colour);
    colour
        .valueProperty()
        .subscribe(
            c -> paint(new Colour((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue())));
    sample.getStyleClass().add("hand-sample");
    model.brushProperty().subscribe(this::show);
    model.imagesProperty().subscribe(_ -> fit());
    size.setPrefWidth(120);
    bar = new VBox(flow(tools(), row(label("stage.hand.size", size), size)), colours());
    bar.getStyleClass().add("hand-rows");
  }

  @Override
  public Node node() {
    return bar;
  }

  /** Nodes in a line, or in several where they have no room in one. */
  static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("hand-flow");
    return flow;
  }

  private SegmentedButton tools() {
    SegmentedButton buttons = new SegmentedButton();
    ToggleButton paint = tool("stage.hand.paint", new FontIcon(MaterialDesignB.BRUSH), false);
    ToggleButton erase = tool("stage.hand.erase", new FontIcon(MaterialDesignE.ERASER), true);
    buttons.getButtons().addAll(paint, erase);
    model.brushProperty().subscribe(brush -> (brush.erases() ? erase : paint).setSelected(true));
    return buttons;
  }

  private ToggleButton tool(String key, FontIcon icon, boolean erases) {
    ToggleButton button = new ToggleButton(Texts.text(key), icon);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId(erases ? "hand-erase" : "hand-paint");
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          change(model.brushProperty().get().erasing(erases));
        });
    return Described.by(key, button);
  }

  private Node colours() {
    HBox greys = row(label("stage.hand.grey", grey), grey);
    HBox all = row(label("stage.hand.colour", colour), colour);
    model
        .imagesProperty()
        .subscribe(
            images -> {
              boolean isColour = images != null && images.set().shape().channels() == 3;
              greys.setVisible(!isColour);
              greys.setManaged(!isColour);
              all.setVisible(isColour);
              all.setManaged(isColour);
            });
    greys.getChildren().add(sample);
    return new VBox(greys, all);
  }

  private void paint(Colour with) {
    change(model.brushProperty().get().withColour(with).erasing(false));
  }

  private void change(Brush next) {
    model.brushProperty().set(next);
  }

  private void show(Brush brush) {
    size.setValue(brush.diameter());
    int level = Math.round(brush.colour().luma() * 255);
    sample.setStyle("-fx-background-color: rgb(%1$d, %1$d, %1$d);".formatted(level));
  }

  /** A brush may be half as large as the image. */
  private void fit() {
    ImageShape shape = model.shape();
    if (shape != null) {
      int smaller = Math.min(shape.width(), shape.height());
      size.setMax(Math.max(2, smaller / 2));
      size.setValue(Math.max(1, Math.round(smaller / 9.0)));
    }
  }

  static Label label(String key, Node control) {
    Label label = new Label(Texts.text(key));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    return label;
  }

  static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("hand-row");
    row.setAlignment(Pos.CENTER_LEFT);
    for (Node node : nodes) {
      if (node instanceof Slider slider) {
        slider.setMinWidth(60);
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
      }
    }
    return row;
  }
}
