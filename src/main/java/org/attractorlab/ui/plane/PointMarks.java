package org.attractorlab.ui.plane;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.ThemeColours;
import org.jspecify.annotations.Nullable;

/**
 * What stands still over the picture: axes, the points with their numbers, colours and badges, and
 * the cursor.
 */
final class PointMarks extends Canvas {
  private static final double[] TICKS = {-1, 0, 1};

  private final Laboratory laboratory;
  private final PointEditor editor;
  private final PlaneCursor cursor;

  PointMarks(PlaneModel model, PlaneCursor cursor) {
    this.laboratory = model.laboratory();
    this.editor = model.editor();
    this.cursor = cursor;
    setMouseTransparent(true);
    Runnable draw = this::draw;
    laboratory.themeProperty().subscribe(draw);
    laboratory.highlightedProperty().subscribe(draw);
    laboratory.snapshotProperty().map(Snapshot::stored).orElse(List.of()).subscribe(draw);
    editor.versionProperty().subscribe(draw);
    editor.selectedProperty().subscribe(draw);
    cursor.versionProperty().subscribe(draw);
    widthProperty().subscribe(draw);
  }

  /** The radius of a point in pixels. */
  static double radius(ThemeColours colours) {
    return 0.85 * colours.fontSize();
  }

  private void draw() {
    GraphicsContext pen = getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    if (getWidth() < 1) {
      return;
    }
    ThemeColours colours = laboratory.themeProperty().get().colours();
    Viewport view = new Viewport(getWidth());
    pen.setFont(Font.font("Inter", FontWeight.SEMI_BOLD, colours.fontSize()));
    pen.setTextBaseline(VPos.CENTER);
    axes(pen, view, colours);
    for (int i = 0; i < editor.count(); i++) {
      point(pen, view, colours, i);
    }
    if (cursor.isShown()) {
      cross(pen, view, colours);
    }
  }

  private static void axes(GraphicsContext pen, Viewport view, ThemeColours colours) {
    pen.setFill(colours.muted());
    pen.setStroke(colours.muted());
    pen.setLineWidth(1);
    double tick = 0.45 * colours.fontSize();
    double side = view.side();
    for (double at : TICKS) {
      String name = Numbers.plain(at);
      double x = Math.round(view.across(at)) + 0.5;
      double y = Math.round(view.down(at)) + 0.5;
      pen.strokeLine(x, side, x, side - tick);
      pen.strokeLine(0, y, tick, y);
      pen.setTextAlign(TextAlignment.CENTER);
      label(pen, name, x, side - tick - 0.65 * colours.fontSize(), colours);
      pen.setTextAlign(TextAlignment.LEFT);
      label(pen, name, 2 * tick, y, colours);
    }
  }

  /** A text with a halo, so that it can be read on anything. */
  private static void label(
      GraphicsContext pen, String text, double x, double y, ThemeColours colours) {
    pen.save();
    pen.setStroke(colours.ground());
    pen.setLineWidth(3.5);
    pen.strokeText(text, x, y);
    pen.restore();
    pen.fillText(text, x, y);
  }

  private void point(GraphicsContext pen, Viewport view, ThemeColours colours, int i) {
    double x = view.across(editor.x(i));
    double y = view.down(editor.y(i));
    boolean chosen = i == editor.selectedProperty().get();
    boolean marked = chosen || i == laboratory.highlightedProperty().get();
    double radius = radius(colours) * (marked ? 1.2 : 1);
    Color own = ImageColours.of(i);
    disc(pen, x, y, radius + colours.lineWidth() + 1, colours.ground());
    disc(
        pen, x, y, radius + colours.lineWidth() * 0.75, chosen ? colours.accent() : colours.text());
    disc(pen, x, y, radius, own);
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setFill(Argb.inkOn(Argb.of(own)) == 0xFF000000 ? Color.BLACK : Color.WHITE);
    pen.fillText(Integer.toString(i + 1), x, y);
    StoredMeasure stored = storedOf(i);
    if (stored != null) {
      badge(pen, x + radius + 5, y, colours, stored);
    }
  }

  private static void badge(
      GraphicsContext pen, double x, double y, ThemeColours colours, StoredMeasure stored) {
    String text =
        (stored.stored() ? "✓ " : "✗ ")
            + String.format(java.util.Locale.ROOT, "%.2f", stored.spectralRadius());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setFill(stored.stored() ? colours.success() : colours.danger());
    label(pen, text, x, y, colours);
  }

  private @Nullable StoredMeasure storedOf(int point) {
    Snapshot snapshot = laboratory.snapshotProperty().get();
    return snapshot == null || snapshot.stored().size() != editor.count()
        ? null
        : snapshot.stored().get(point);
  }

  private void cross(GraphicsContext pen, Viewport view, ThemeColours colours) {
    double x = Math.round(view.across(cursor.x())) + 0.5;
    double y = Math.round(view.down(cursor.y())) + 0.5;
    double reach = 0.9 * colours.fontSize();
    for (boolean over : new boolean[] {false, true}) {
      pen.setStroke(over ? colours.accent() : colours.ground());
      pen.setLineWidth(over ? colours.lineWidth() : colours.lineWidth() + 3);
      pen.strokeLine(x - reach, y, x - reach / 4, y);
      pen.strokeLine(x + reach / 4, y, x + reach, y);
      pen.strokeLine(x, y - reach, x, y - reach / 4);
      pen.strokeLine(x, y + reach / 4, x, y + reach);
    }
  }

  private static void disc(GraphicsContext pen, double x, double y, double radius, Color colour) {
    pen.setFill(colour);
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
