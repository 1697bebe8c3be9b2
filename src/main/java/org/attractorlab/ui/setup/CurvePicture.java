package org.attractorlab.ui.setup;

import java.util.function.DoubleUnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import org.attractorlab.ui.theme.ThemeColours;

/** A function of one number over [−3, 3], small. */
final class CurvePicture extends StackPane {
  private static final double WIDTH = 40;
  private static final double HEIGHT = 26;
  private static final double REACH = 3;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final ObservableValue<? extends DoubleUnaryOperator> function;
  private final ObservableValue<ThemeColours> colours;

  CurvePicture(
      ObservableValue<? extends DoubleUnaryOperator> function,
      ObservableValue<ThemeColours> colours) {
    this.function = function;
    this.colours = colours;
    getChildren().add(canvas);
    getStyleClass().add("curve");
    function.subscribe(_ -> draw());
    colours.subscribe(_ -> draw());
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    g.setStroke(colours.getValue().grid());
    g.setLineWidth(1);
    g.strokeLine(0, Math.floor(HEIGHT / 2) + 0.5, WIDTH, Math.floor(HEIGHT / 2) + 0.5);
    g.strokeLine(Math.floor(WIDTH / 2) + 0.5, 0, Math.floor(WIDTH / 2) + 0.5, HEIGHT);
    g.setStroke(colours.getValue().accent());
    g.setLineWidth(1.6);
    g.beginPath();
    for (double column = 0; column <= WIDTH; column += 0.5) {
      double x = (column / WIDTH * 2 - 1) * REACH;
      double y = function.getValue().applyAsDouble(x);
      double row = HEIGHT / 2 - y / REACH * HEIGHT / 2;
      g.lineTo(column, Math.clamp(row, -HEIGHT, 2 * HEIGHT));
    }
    g.stroke();
  }
}
