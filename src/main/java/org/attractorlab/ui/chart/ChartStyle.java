package org.attractorlab.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.attractorlab.ui.theme.ThemeColours;

/**
 * Colours, strokes and fonts of a theme in the terms of the chart library.
 *
 * @param windowFont of plain text
 */
record ChartStyle(ThemeColours theme, javafx.scene.text.Font windowFont) {
  private static final float[] DASHES = {6, 4};

  Color text() {
    return awt(theme.text());
  }

  Color muted() {
    return awt(theme.muted());
  }

  Color grid() {
    return awt(theme.grid());
  }

  Color ground() {
    return awt(theme.ground());
  }

  Color accent() {
    return awt(theme.accent());
  }

  Color danger() {
    return awt(theme.danger());
  }

  /** Of the labels at ticks. */
  Font small() {
    return font(0.85);
  }

  /** Of the names of axes. */
  Font plain() {
    return font(0.92);
  }

  private Font font(double size) {
    return new WindowFont(windowFont.getFamily(), (int) Math.round(windowFont.getSize() * size));
  }

  Stroke line() {
    return stroke(theme.lineWidth());
  }

  Stroke thinLine() {
    return stroke(theme.lineWidth() / 2);
  }

  Stroke dashed() {
    return new BasicStroke(
        (float) (theme.lineWidth() * 0.6),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        DASHES,
        0);
  }

  Stroke hairline() {
    return stroke(1);
  }

  private static Stroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Color awt(javafx.scene.paint.Color colour) {
    return new Color(
        (float) colour.getRed(),
        (float) colour.getGreen(),
        (float) colour.getBlue(),
        (float) colour.getOpacity());
  }

  static Color faded(Color colour, double opacity) {
    return new Color(
        colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
  }
}
