package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.attractorlab.ui.theme.ThemeColours;

/**
 * The layers of a network as bars: the wider the layer, the taller its bar. Layers of images are as
 * tall as the image, and the thicker the more channels they have.
 */
final class LayersPicture extends Region {
  private static final double HEIGHT = 44;

  private final Canvas canvas = new Canvas();
  private final ObservableValue<NetworkSize> size;
  private final ObservableValue<ThemeColours> colours;

  LayersPicture(ObservableValue<NetworkSize> size, ObservableValue<ThemeColours> colours) {
    this.size = size;
    this.colours = colours;
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    size.subscribe(
        now -> {
          setAccessibleText(text("setup.network.layers-picture", now.shape()));
          draw();
        });
    colours.subscribe(_ -> draw());
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    List<List<Integer>> shapes = size.getValue().shapes();
    if (shapes.isEmpty() || width <= 0) {
      return;
    }
    double tallest = 0;
    double thickest = 0;
    for (List<Integer> shape : shapes) {
      tallest = Math.max(tallest, tall(shape));
      thickest = Math.max(thickest, thick(shape));
    }
    double pitch = Math.min(28, width / shapes.size());
    double widest = Math.max(2, Math.min(size.getValue().ofImages() ? 16 : 8, pitch * 0.5));
    double left = (width - pitch * shapes.size()) / 2;
    for (int i = 0; i < shapes.size(); i++) {
      boolean end = i == 0 || i == shapes.size() - 1;
      double tall = Math.max(3, height * tall(shapes.get(i)) / tallest);
      double bar = Math.max(2, widest * thick(shapes.get(i)) / thickest);
      double x = left + pitch * i + (pitch - bar) / 2;
      g.setFill(end ? colours.getValue().muted() : colours.getValue().accent());
      g.fillRoundRect(Math.round(x), (height - tall) / 2, bar, tall, 3, 3);
    }
  }

  /** Widths from 1 to some thousands must all be seen, so heights grow as the square root. */
  private static double tall(List<Integer> shape) {
    return shape.size() == 1 ? Math.sqrt(shape.getFirst()) : shape.get(1);
  }

  private static double thick(List<Integer> shape) {
    return shape.size() == 1 ? 1 : Math.log1p(shape.getFirst());
  }
}
