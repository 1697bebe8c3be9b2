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
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.ThemeColours;
import org.jspecify.annotations.Nullable;

/**
 * What stands still over the picture: axes, orbits, fixed points, the points with their numbers,
 * colours and badges, and the cursor.
 */
final class PointMarks extends Canvas {
  private static final double[] TICKS = {-1, 0, 1};
  private static final double[] LINE_TICKS = {-0.5, 0, 0.5, 1};

  private final Laboratory laboratory;
  private final PointEditor editor;
  private final PlaneCursor cursor;
  private final PlaneLayers layers;
  private final Explored explored;
  private int drawn;

  PointMarks(PlaneModel model, PlaneCursor cursor) {
    this.laboratory = model.laboratory();
    this.editor = model.editor();
    this.cursor = cursor;
    layers = model.layers();
    explored = model.explored();
    setMouseTransparent(true);
    Runnable draw = this::draw;
    laboratory.themeProperty().subscribe(draw);
    laboratory.highlightedProperty().subscribe(draw);
    laboratory.snapshotProperty().map(Snapshot::stored).orElse(List.of()).subscribe(draw);
    editor.versionProperty().subscribe(draw);
    editor.selectedProperty().subscribe(draw);
    cursor.versionProperty().subscribe(draw);
    widthProperty().subscribe(draw);
    layers.onSwitch(draw);
  }

  /** Draws if something else is known about the map. To be called once a pulse. */
  void follow() {
    if (drawn != explored.version()) {
      draw();
    }
  }

  /** The radius of a point in pixels. */
  static double radius(ThemeColours colours) {
    return 0.85 * colours.fontSize();
  }

  private void draw() {
    drawn = explored.version();
    GraphicsContext pen = getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    if (getWidth() < 1) {
      return;
    }
    ThemeColours colours = laboratory.themeProperty().get().colours();
    Viewport view = new Viewport(getWidth());
    pen.setFont(Font.font("Inter", FontWeight.SEMI_BOLD, colours.fontSize()));
    pen.setTextBaseline(VPos.CENTER);
    boolean line = editor.dimensions() == 1;
    axes(pen, view, colours, line);
    if (layers.shows(Layer.ORBITS)) {
      OrbitMarks.Frame frame = new OrbitMarks.Frame(view, colours);
      explored.orbits().forEach(orbit -> OrbitMarks.draw(pen, orbit, line, frame));
    }
    if (layers.shows(Layer.FIXED_POINTS)) {
      fixedPoints(pen, view, colours, line, false);
    }
    for (int i = 0; i < editor.count(); i++) {
      point(pen, view, colours, i);
    }
    if (layers.shows(Layer.FIXED_POINTS)) {
      fixedPoints(pen, view, colours, line, true);
    }
    if (cursor.isShown()) {
      cross(pen, view, colours);
    }
  }

  private static void axes(GraphicsContext pen, Viewport view, ThemeColours colours, boolean line) {
    pen.setFill(colours.muted());
    pen.setStroke(colours.muted());
    pen.setLineWidth(1);
    double tick = 0.45 * colours.fontSize();
    double side = view.side() * (line ? 1 - LineLook.STRIP - LineLook.BAND : 1);
    for (double at : line ? LINE_TICKS : TICKS) {
      String name = Numbers.plain(at);
      double x = Math.round(view.across(at)) + 0.5;
      double y = Math.round(view.down(at)) + 0.5;
      pen.strokeLine(x, side, x, side - tick);
      pen.setTextAlign(TextAlignment.CENTER);
      label(pen, name, x, side - tick - 0.65 * colours.fontSize(), colours);
      // A stroke before it would be read as a minus, and −1 stands below already.
      if (at >= 0) {
        pen.setTextAlign(TextAlignment.LEFT);
        label(pen, name, tick, y, colours);
      }
    }
  }

  /** Those that are points of the data lie above their discs, the others below. */
  private void fixedPoints(
      GraphicsContext pen, Viewport view, ThemeColours colours, boolean line, boolean ofData) {
    for (FixedPoint fixed : explored.fixedPoints()) {
      if (line && !ofData) {
        tangent(pen, view, colours, fixed);
      }
      if (ofData == fixed.index() >= 0) {
        fixedPoint(pen, view, colours, fixed, line);
      }
    }
  }

  /** Beside a point of the data, where its own disc does not hide it; else at its place. */
  private static void fixedPoint(
      GraphicsContext pen, Viewport view, ThemeColours colours, FixedPoint fixed, boolean line) {
    double away = fixed.index() < 0 ? 0 : radius(colours);
    double x = view.across(fixed.x());
    double y = view.down(line ? fixed.x() : fixed.y());
    FixedPointMark.draw(pen, fixed.kind(), x - away, y - away, 0.4 * colours.fontSize(), colours);
  }

  /** The slope of the curve at a fixed point of the line. */
  private static void tangent(
      GraphicsContext pen, Viewport view, ThemeColours colours, FixedPoint fixed) {
    double slope = fixed.eigenvalues().getFirst().real();
    double dx = 0.16 / Math.hypot(1, slope);
    pen.setStroke(colours.accent());
    pen.setLineWidth(2 * colours.lineWidth());
    pen.strokeLine(
        view.across(fixed.x() - dx),
        view.down(fixed.x() - slope * dx),
        view.across(fixed.x() + dx),
        view.down(fixed.x() + slope * dx));
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
      // To the left where there is no room on the right.
      boolean left = x > view.side() - 7 * colours.fontSize();
      badge(pen, left ? x - radius - 6 : x + radius + 6, y, left, colours, stored);
    }
  }

  private static void badge(
      GraphicsContext pen,
      double x,
      double y,
      boolean left,
      ThemeColours colours,
      StoredMeasure stored) {
    String text =
        (stored.stored() ? "✓ ρ " : "✗ ρ ")
            + String.format(java.util.Locale.ROOT, "%.2f", stored.spectralRadius());
    pen.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    pen.setFill(stored.stored() ? colours.text() : colours.danger());
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
