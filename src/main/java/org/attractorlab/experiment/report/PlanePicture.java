package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.Contours;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneEnd;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.VectorField;

/**
 * The plane as a picture: basins in the faint colours of their points, the field as arrows, fixed
 * points, and beside it the share of the window of each end. The line as the graph of f with the
 * diagonal, on which its points lie, and basins as a strip below.
 */
final class PlanePicture {
  private static final int SIDE = 640;
  private static final int LEGEND = 232;
  private static final int LINE = 24;

  /** Room for the numbers below the window. */
  private static final int FOOT = 16;

  /** On the line basins are a strip of this height below the graph. */
  private static final int STRIP = 36;

  private static final int MOST_LISTED = 16;

  private final PlaneResults results;
  private final BufferedImage basins;

  PlanePicture(PlaneResults results) {
    this.results = results;
    this.basins = basins(results.basins());
  }

  private static BufferedImage basins(BasinMap basins) {
    PlaneGrid grid = basins.grid();
    BufferedImage image = Look.picture(grid.columns(), grid.rows());
    for (int cell = 0; cell < grid.cells(); cell++) {
      image.setRGB(
          cell % grid.columns(),
          grid.rows() - 1 - cell / grid.columns(),
          PlaneColours.basin(basins.end(cell)).getRGB());
    }
    return image;
  }

  /** Basins, field, boundaries, fixed points, the data and the legend. */
  Drawing map() {
    return withLegend(
        g -> {
          paintWindow(g);
          if (!results.isLine()) {
            Look.group(g, "field", this::paintField);
          }
          Look.group(g, "fixed-points", this::paintFixedPoints);
          Look.group(g, "data", this::paintData);
        });
  }

  /** The same with particles at one k instead of the field. */
  Drawing captioned(int k) {
    return withLegend(
        g -> {
          paintMoment(g, k);
          Look.text(g, "k = " + k, SIDE, SIDE + 22, 1, 16, Look.TEXT);
        });
  }

  /** Particles at one k over the basins and nothing beside them. */
  Drawing bare(int k) {
    return new Sheet(SIDE, SIDE + FOOT, g -> paintMoment(g, k));
  }

  private Drawing withLegend(Consumer<Graphics2D> window) {
    return new Sheet(
        SIDE + Look.MARGIN + LEGEND,
        SIDE + FOOT,
        g -> {
          window.accept(g);
          Look.group(g, "legend", this::paintLegend);
        });
  }

  private void paintMoment(Graphics2D g, int k) {
    paintWindow(g);
    paintParticles(g, results.particles().get(k));
    paintData(g);
  }

  private void paintParticles(Graphics2D g, float[] particles) {
    int d = results.isLine() ? 1 : 2;
    g.setColor(Look.TEXT);
    for (int i = 0; i < particles.length; i += d) {
      double x = px(particles[i]);
      double y = py(particles[i + d - 1]);
      g.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
    }
  }

  /** The basins and their boundaries: what is the same at every k. */
  private void paintWindow(Graphics2D g) {
    int top = results.isLine() ? SIDE - STRIP : 0;
    Look.group(g, "basins", _ -> g.drawImage(basins, 0, top, SIDE, SIDE - top, null));
    Look.group(g, "boundaries", this::paintBoundaries);
    if (results.isLine()) {
      Look.group(g, "graph", this::paintGraph);
    }
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(new BasicStroke(1));
    g.drawRect(0, 0, SIDE, SIDE);
    for (int tick = -1; tick <= 1; tick++) {
      String number = tick < 0 ? "−1" : "" + tick;
      Look.text(g, number, px(tick), SIDE + 20, 0.5, 14, Look.QUIET_TEXT);
      Look.text(g, number, 6, py(tick) + 5, 0, 14, Look.QUIET_TEXT);
    }
  }

  private static double px(double x) {
    return (x / PlaneGrid.REACH + 1) / 2 * SIDE;
  }

  private static double py(double y) {
    return (1 - y / PlaneGrid.REACH) / 2 * SIDE;
  }

  private void paintBoundaries(Graphics2D g) {
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (float[] line : Contours.between(results.basins().grid(), results.basins().labels())) {
      Path2D path = new Path2D.Double();
      path.moveTo(px(line[0]), py(line[1]));
      for (int i = 2; i < line.length; i += 2) {
        path.lineTo(px(line[i]), py(line[i + 1]));
      }
      g.draw(path);
    }
  }

  /** f and the diagonal: where they cross is a fixed point. */
  private void paintGraph(Graphics2D g) {
    g.setColor(Look.QUIET_TEXT);
    g.draw(new Line2D.Double(0, SIDE, SIDE, 0));
    VectorField field = results.field();
    Path2D graph = new Path2D.Double();
    for (int cell = 0; cell < field.grid().cells(); cell++) {
      double x = px(field.grid().middleX(cell));
      double y = Math.clamp(py(field.imageX(cell)), -SIDE, 2.0 * SIDE);
      if (cell == 0) {
        graph.moveTo(x, y);
      } else {
        graph.lineTo(x, y);
      }
    }
    g.setColor(Look.ACCENT);
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Shape before = g.getClip();
    g.clipRect(0, 0, SIDE, SIDE);
    g.draw(graph);
    g.setClip(before);
  }

  /** Arrows of about equal length, the darker the faster the map moves. */
  private void paintField(Graphics2D g) {
    VectorField field = results.field();
    PlaneGrid grid = field.grid();
    double room = 0.4 * SIDE / Math.max(grid.columns(), grid.rows());
    g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int cell = 0; cell < grid.cells(); cell++) {
      double length = field.length(cell);
      if (!(length > 1e-4) || Double.isInfinite(length)) {
        continue;
      }
      double strength = Math.min(1, Math.sqrt(length));
      g.setColor(new Color(0x1F, 0x23, 0x28, (int) (70 + 170 * strength)));
      double ux = field.dx(cell) / length;
      double uy = -field.dy(cell) / length;
      double reach = room * (0.45 + 0.55 * strength);
      double x = px(grid.middleX(cell));
      double y = py(grid.middleY(cell));
      double tipX = x + reach * ux;
      double tipY = y + reach * uy;
      double barb = 0.45 * reach;
      Path2D arrow = new Path2D.Double();
      arrow.moveTo(x - reach * ux, y - reach * uy);
      arrow.lineTo(tipX, tipY);
      arrow.moveTo(tipX - barb * (ux + 0.6 * uy), tipY - barb * (uy - 0.6 * ux));
      arrow.lineTo(tipX, tipY);
      arrow.lineTo(tipX - barb * (ux - 0.6 * uy), tipY - barb * (uy + 0.6 * ux));
      g.draw(arrow);
    }
  }

  private void paintFixedPoints(Graphics2D g) {
    for (FixedPoint point : results.fixedPoints()) {
      if (point.index() < 0) {
        paintSign(g, point.kind(), px(point.x()), py(results.isLine() ? point.x() : point.y()));
      }
    }
  }

  /** A disc attracts, a cross lies between, a ring repels, a square does neither. */
  private static void paintSign(Graphics2D g, FixedPoint.Kind kind, double x, double y) {
    g.setStroke(new BasicStroke(2.4f));
    Ellipse2D disc = new Ellipse2D.Double(x - 5.5, y - 5.5, 11, 11);
    g.setColor(Look.GROUND);
    g.fill(disc);
    g.setColor(Look.TEXT);
    switch (kind) {
      case ATTRACTOR -> g.fill(disc);
      case REPELLER -> g.draw(disc);
      case SADDLE -> {
        g.draw(new Line2D.Double(x - 5, y - 5, x + 5, y + 5));
        g.draw(new Line2D.Double(x - 5, y + 5, x + 5, y - 5));
      }
      case NEUTRAL -> g.drawRect((int) x - 4, (int) y - 4, 8, 8);
    }
  }

  /** Discs with numbers; a data point that is no attractor has a ring around it. */
  private void paintData(Graphics2D g) {
    int radius = results.points().length <= 40 ? 11 : 6;
    for (int i = 0; i < results.points().length; i++) {
      float[] point = results.points()[i];
      double x = px(point[0]);
      double y = py(point[point.length - 1]);
      g.setColor(Look.GROUND);
      g.fill(new Ellipse2D.Double(x - radius - 2, y - radius - 2, 2 * radius + 4, 2 * radius + 4));
      g.setColor(Look.of(i));
      g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
      if (!attracts(i)) {
        g.setStroke(new BasicStroke(2.4f));
        g.setColor(Look.TEXT);
        g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
      }
      if (radius > 10) {
        Look.text(g, "" + (i + 1), x, y + 5, 0.5, 14, textOn(Look.of(i)));
      }
    }
  }

  private boolean attracts(int index) {
    return results.fixedPoints().stream()
        .anyMatch(f -> f.index() == index && f.kind() == FixedPoint.Kind.ATTRACTOR);
  }

  private static Color textOn(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? Look.TEXT : Look.GROUND;
  }

  private void paintLegend(Graphics2D g) {
    g.translate(SIDE + Look.MARGIN, 0);
    g.setStroke(new BasicStroke(1));
    int y = 16;
    Look.text(g, "Share of the window", 0, y, 0, 16, Look.TEXT);
    Map<String, Double> shares = new LinkedHashMap<>();
    Map<String, Color> colours = new LinkedHashMap<>();
    double[] all = results.basins().shares();
    for (int i = 0; i < all.length; i++) {
      PlaneEnd end = results.basins().ends().get(i);
      if (all[i] > 0 || end instanceof PlaneEnd.AtPoint) {
        shares.merge(PlaneColours.name(end), all[i], Double::sum);
        colours.put(PlaneColours.name(end), PlaneColours.basin(end));
      }
    }
    int hidden = shares.size() - MOST_LISTED;
    List<String> names = shares.keySet().stream().limit(MOST_LISTED).toList();
    for (String name : names) {
      y += LINE;
      g.setColor(colours.get(name));
      g.fillRect(0, y - 13, 18, 15);
      g.setColor(Look.QUIET_TEXT);
      g.drawRect(0, y - 13, 18, 15);
      Look.text(g, name, 26, y, 0, 15, Look.TEXT);
      Look.text(g, percent(shares.get(name)), LEGEND, y, 1, 15, Look.TEXT);
    }
    if (hidden > 0) {
      y += LINE;
      Look.text(g, "and " + hidden + " more", 26, y, 0, 15, Look.QUIET_TEXT);
    }
    y += LINE / 2;
    for (FixedPoint.Kind kind : FixedPoint.Kind.values()) {
      long count = results.fixedPoints().stream().filter(f -> f.kind() == kind).count();
      if (count > 0) {
        y += LINE;
        paintSign(g, kind, 9, y - 5);
        Look.text(g, kind.name().toLowerCase(Locale.ROOT), 26, y, 0, 15, Look.TEXT);
        Look.text(g, "" + count, LEGEND, y, 1, 15, Look.TEXT);
      }
    }
  }

  static String percent(double share) {
    return String.format(
        Locale.ROOT, share > 0 && share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
