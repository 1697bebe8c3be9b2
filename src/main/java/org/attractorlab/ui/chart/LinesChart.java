package org.attractorlab.ui.chart;

import java.awt.Stroke;
import java.util.List;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Lines over whole numbers (steps, k), y on a log scale, with one dashed level. */
abstract class LinesChart extends ChartPane {
  private final XYPlot plot;
  private final LineData data = new LineData();
  private final NumberAxis across;
  private final DecadeAxis up;
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final JFreeChart chart;
  private final String levelName;
  private double level = Double.NaN;
  private boolean outdated = true;

  /**
   * @param key of the texts: {@code key.x}, {@code key.y}, {@code key.level}, {@code
   *     key.accessible}
   */
  LinesChart(String key, Laboratory laboratory, Pulse pulse) {
    XYPlot plot =
        new XYPlot(
            null,
            new NumberAxis(Texts.text(key + ".x")),
            new DecadeAxis(Texts.text(key + ".y")),
            null);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    super(chart, laboratory, pulse, Texts.text(key + ".accessible"));
    this.plot = plot;
    this.chart = chart;
    this.levelName = Texts.text(key + ".level");
    across = (NumberAxis) plot.getDomainAxis();
    up = (DecadeAxis) plot.getRangeAxis();
    TickUnits whole = new TickUnits();
    for (int unit = 1; unit <= 10_000_000; unit *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        whole.add(new NumberTickUnit(unit * factor));
      }
    }
    across.setStandardTickUnits(whole);
    across.setAutoRange(false);
    renderer.setDrawSeriesLineAsPath(true);
    plot.setRenderer(renderer);
    plot.setDataset(data);
    laboratory.themeProperty().subscribe(_ -> changedNow());
  }

  /**
   * What is shown from now on.
   *
   * @param x0 left end of the x axis
   * @param x1 right end
   * @param least value of y that is in sight, above 0
   * @param largest value of y that is in sight
   */
  final void show(List<Line> lines, double x0, double x1, double least, double largest) {
    data.set(lines);
    across.setRange(x0, Math.max(x0 + 1, x1));
    up.show(least, largest);
  }

  /** The lines are to be made anew, before the next drawing and not sooner. */
  final void changed() {
    outdated = true;
    redraw();
  }

  /** As {@link #changed}, by a deed of the user. */
  final void changedNow() {
    outdated = true;
    redrawNow();
  }

  /** Makes the lines of what there is now and has them shown. */
  abstract void makeLines();

  private void freshen() {
    if (outdated) {
      outdated = false;
      makeLines();
    }
  }

  /** A dashed line at a value of y, NaN for none. */
  final void level(double value) {
    if (Double.compare(level, value) != 0) {
      level = value;
      redraw();
    }
  }

  /** Whether the name of the level stands at its right end, where it disturbs least. */
  boolean levelAtEnd() {
    return false;
  }

  /** How many values are shown, gaps left out. */
  public final int points() {
    freshen();
    int points = 0;
    for (int series = 0; series < data.getSeriesCount(); series++) {
      for (int item = 0; item < data.getItemCount(series); item++) {
        if (!Double.isNaN(data.getYValue(series, item))) {
          points++;
        }
      }
    }
    return points;
  }

  /** Where a value of x lies in the pane. */
  final double xInPane(double x) {
    return across.valueToJava2D(x, dataArea(), RectangleEdge.BOTTOM);
  }

  /** Which value of x lies at a place in the pane. */
  final double xAt(double inPane) {
    return across.java2DToValue(inPane, dataArea(), RectangleEdge.BOTTOM);
  }

  @Override
  void beforeDrawing(ChartStyle style) {
    freshen();
    Axes.dress(across, style);
    Axes.dress(up, style);
    Axes.dress(plot, style);
    List<Line> lines = data.lines();
    int named = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      renderer.setSeriesPaint(i, line.paint(), false);
      renderer.setSeriesStroke(i, stroke(line.strength(), style), false);
      renderer.setSeriesVisibleInLegend(i, !line.name().isEmpty(), false);
      named += line.name().isEmpty() ? 0 : 1;
    }
    Axes.legend(chart, plot, named > 0 && lines.size() > 1, style);
    plot.clearRangeMarkers();
    if (level > 0) {
      plot.addRangeMarker(marker(style), Layer.BACKGROUND);
    }
  }

  private static Stroke stroke(Line.Strength strength, ChartStyle style) {
    return switch (strength) {
      case PLAIN -> style.line();
      case THIN -> style.thinLine();
      case DASHED -> style.dashed();
    };
  }

  private ValueMarker marker(ChartStyle style) {
    ValueMarker marker = new ValueMarker(Math.log10(level), style.muted(), style.dashed());
    marker.setLabel(levelName);
    marker.setLabelFont(style.small());
    marker.setLabelPaint(style.muted());
    marker.setLabelAnchor(levelAtEnd() ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    marker.setLabelTextAnchor(levelAtEnd() ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
    marker.setLabelBackgroundColor(ChartStyle.faded(style.ground(), 0));
    return marker;
  }
}
