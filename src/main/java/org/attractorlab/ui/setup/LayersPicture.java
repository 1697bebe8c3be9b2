package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.attractorlab.ui.theme.ThemeColours;

/** The layers of a network as bars: the wider the layer, the taller its bar. */
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
    long[] widths = size.getValue().widths();
    if (widths.length == 0 || width <= 0) {
      return;
    }
    double tallest = 0;
    for (long w : widths) {
      tallest = Math.max(tallest, bar(w));
    }
    double pitch = Math.min(28, width / widths.length);
    double bar = Math.max(2, Math.min(8, pitch * 0.5));
    double left = (width - pitch * widths.length) / 2;
    for (int i = 0; i < widths.length; i++) {
      boolean end = i == 0 || i == widths.length - 1;
      double tall = Math.max(3, height * bar(widths[i]) / tallest);
      double x = left + pitch * i + (pitch - bar) / 2;
      g.setFill(end ? colours.getValue().muted() : colours.getValue().accent());
      g.fillRoundRect(Math.round(x), (height - tall) / 2, bar, tall, 3, 3);
    }
  }

  /** Widths from 1 to some thousands must all be seen, so heights grow as the square root. */
  private static double bar(long width) {
    return Math.sqrt(width);
  }
}
