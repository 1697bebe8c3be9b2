package org.attractorlab.experiment.report;

import java.util.Locale;
import org.attractorlab.data.Palette;
import org.attractorlab.dynamics.plane.Contours;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.VectorField;

/**
 * The plane as a drawing of lines in SVG: the field, the boundaries of the basins, fixed points and
 * the data, each in a group of its own. Of the line the graph of f and the diagonal.
 */
public final class PlaneSvg {
  private static final int SIDE = 640;

  private final PlaneResults results;
  private final StringBuilder svg = new StringBuilder();

  private PlaneSvg(PlaneResults results) {
    this.results = results;
  }

  /** The drawing as text. */
  public static String of(PlaneResults results) {
    PlaneSvg drawing = new PlaneSvg(results);
    drawing.draw();
    return drawing.svg.toString();
  }

  private void draw() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" fill=\"none\""
            + " stroke-linecap=\"round\" stroke-linejoin=\"round\" font-family=\"sans-serif\">",
        SIDE, SIDE);
    add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#59636e\"/>", SIDE, SIDE);
    if (results.isLine()) {
      graph();
    } else {
      field();
      boundaries();
    }
    fixedPoints();
    data();
    add("</svg>");
  }

  private void field() {
    VectorField field = results.field();
    PlaneGrid grid = field.grid();
    double room = 0.4 * SIDE / Math.max(grid.columns(), grid.rows());
    add("<g id=\"field\" stroke=\"#1f2328\" stroke-width=\"1.4\">");
    for (int cell = 0; cell < grid.cells(); cell++) {
      double length = field.length(cell);
      if (length > 1e-4 && Double.isFinite(length)) {
        double strength = Math.min(1, Math.sqrt(length));
        double reach = room * (0.45 + 0.55 * strength);
        double ux = reach * field.dx(cell) / length;
        double uy = -reach * field.dy(cell) / length;
        double x = px(grid.middleX(cell));
        double y = py(grid.middleY(cell));
        add(
            "<path opacity=\"%.2f\" d=\"M%.1f %.1fL%.1f %.1fM%.1f %.1fL%.1f %.1fL%.1f %.1f\"/>",
            0.3 + 0.65 * strength,
            x - ux,
            y - uy,
            x + ux,
            y + uy,
            x + ux - 0.45 * (ux + 0.6 * uy),
            y + uy - 0.45 * (uy - 0.6 * ux),
            x + ux,
            y + uy,
            x + ux - 0.45 * (ux - 0.6 * uy),
            y + uy - 0.45 * (uy + 0.6 * ux));
      }
    }
    add("</g>");
  }

  private void boundaries() {
    add("<g id=\"boundaries\" stroke=\"#0969da\" stroke-width=\"1.8\">");
    for (float[] line : Contours.between(results.basins().grid(), results.basins().labels())) {
      StringBuilder points = new StringBuilder();
      for (int i = 0; i < line.length; i += 2) {
        points.append(said("%.1f,%.1f ", px(line[i]), py(line[i + 1])));
      }
      add("<polyline points=\"%s\"/>", points.toString().strip());
    }
    add("</g>");
  }

  private void graph() {
    VectorField field = results.field();
    add("<path id=\"diagonal\" stroke=\"#59636e\" d=\"M0 %dL%d 0\"/>", SIDE, SIDE);
    StringBuilder points = new StringBuilder();
    for (int cell = 0; cell < field.grid().cells(); cell++) {
      double y = Math.clamp(py(field.imageX(cell)), -SIDE, 2.0 * SIDE);
      points.append(said("%.1f,%.1f ", px(field.grid().middleX(cell)), y));
    }
    add(
        "<polyline id=\"graph\" stroke=\"#0969da\" stroke-width=\"3\" points=\"%s\"/>",
        points.toString().strip());
  }

  private void fixedPoints() {
    add("<g id=\"fixed-points\" stroke=\"#1f2328\" stroke-width=\"2.4\">");
    for (FixedPoint point : results.fixedPoints()) {
      double x = px(point.x());
      double y = py(results.isLine() ? point.x() : point.y());
      String open =
          switch (point.kind()) {
            case ATTRACTOR -> said("circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#1f2328\"", x, y);
            case REPELLER -> said("circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#fff\"", x, y);
            case SADDLE -> said("path d=\"M%.1f %.1fm-5 -5l10 10m0 -10l-10 10\"", x, y);
            case NEUTRAL ->
                said("rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"", x - 4, y - 4);
          };
      String element = open.substring(0, open.indexOf(' '));
      String title = said("%s, ρ %.3f", name(point.kind()), point.spectralRadius());
      add("<%s><title>%s</title></%s>", open, title, element);
    }
    add("</g>");
  }

  private static String name(FixedPoint.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void data() {
    add("<g id=\"data\" stroke=\"#fff\" stroke-width=\"2\" text-anchor=\"middle\">");
    for (int i = 0; i < results.points().length; i++) {
      float[] point = results.points()[i];
      double x = px(point[0]);
      double y = py(point[point.length - 1]);
      String colour = said("#%06x", Palette.colour(i) & 0xFFFFFF);
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"9\" fill=\"%s\"/>", x, y, colour);
      add(
          "<text x=\"%.1f\" y=\"%.1f\" font-size=\"14\" fill=\"#1f2328\" stroke-width=\"3\""
              + " paint-order=\"stroke\">%d</text>",
          x, y - 13, i + 1);
    }
    add("</g>");
  }

  private static double px(double x) {
    return (x / PlaneGrid.REACH + 1) / 2 * SIDE;
  }

  private static double py(double y) {
    return (1 - y / PlaneGrid.REACH) / 2 * SIDE;
  }

  private void add(String format, Object... values) {
    svg.append(said(format, values)).append('\n');
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
