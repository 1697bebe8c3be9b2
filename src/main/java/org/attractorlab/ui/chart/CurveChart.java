package org.attractorlab.ui.chart;

import java.awt.Color;
import java.util.List;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Curves of numbers between 0 and a little more than 1 over x, x by its logarithm if wanted. */
public final class CurveChart extends ChartPane {
  private static final double TICK = 0.2;

  private final JFreeChart chart;
  private final XYPlot plot;
  private final boolean logarithmic;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private List<Curve> curves = List.of();
  private double marked = Double.NaN;
  private String markName = "";
  private double level = Double.NaN;

  /**
   * @param key of the texts {@code key.x}, {@code key.y}, {@code key.accessible}
   * @param logarithmic whether x is drawn by its logarithm
   */
  public CurveChart(String key, boolean logarithmic, Laboratory laboratory, Pulse pulse) {
    XYPlot plot =
        new XYPlot(
            null,
            logarithmic
                ? new DecadeAxis(Texts.text(key + ".x"))
                : new NumberAxis(Texts.text(key + ".x")),
            new NumberAxis(Texts.text(key + ".y")),
            null);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    super(chart, laboratory, pulse, Texts.text(key + ".accessible"));
    this.logarithmic = logarithmic;
    this.plot = plot;
    this.chart = chart;
    plot.setDataset(data);
    plot.setRenderer(renderer);
    ((NumberAxis) plot.getRangeAxis()).setTickUnit(new NumberTickUnit(TICK));
    laboratory.themeProperty().subscribe(_ -> redrawNow());
  }

  /**
   * Shows curves.
   *
   * @param x0 left end of the x axis, above 0 if x is drawn by its logarithm
   * @param x1 right end
   * @param top of the y axis, which begins at 0
   */
  public void show(List<Curve> next, double x0, double x1, double top) {
    curves = List.copyOf(next);
    while (data.getSeriesCount() > 0) {
      data.removeSeries(data.getSeriesKey(0));
    }
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      double[] x = curve.x().clone();
      for (int j = 0; j < x.length; j++) {
        x[j] = place(x[j]);
      }
      data.addSeries(name(i), new double[][] {x, curve.y()});
    }
    plot.getDomainAxis().setRange(place(x0), place(x1));
    plot.getRangeAxis().setRange(0, top);
    redrawNow();
  }

  /** An upright line at a value of x with a name; NaN for none. */
  public void mark(double x, String name) {
    marked = x;
    markName = name;
    redrawNow();
  }

  /** A dashed line at a value of y; NaN for none. */
  public void level(double y) {
    level = y;
    redrawNow();
  }

  /** How many curves are shown. */
  public int curves() {
    return curves.size();
  }

  private double place(double x) {
    return logarithmic ? Math.log10(x) : x;
  }

  /** Keys of series must differ, also where curves have no name. */
  private String name(int curve) {
    String name = curves.get(curve).name();
    return name.isEmpty() ? " ".repeat(curve + 1) : name;
  }

  @Override
  void beforeDrawing(ChartStyle style) {
    Axes.dress(plot.getDomainAxis(), style);
    Axes.dress(plot.getRangeAxis(), style);
    Axes.dress(plot, style);
    int named = 0;
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      Color colour = curve.colour() == null ? style.accent() : ChartStyle.awt(curve.colour());
      renderer.setSeriesPaint(i, colour, false);
      renderer.setSeriesStroke(i, curve.strong() ? style.line() : style.thinLine(), false);
      renderer.setSeriesVisibleInLegend(i, !curve.name().isEmpty(), false);
      named += curve.name().isEmpty() ? 0 : 1;
    }
    Axes.legend(chart, plot, named > 1, style);
    plot.clearDomainMarkers();
    plot.clearRangeMarkers();
    if (Double.isFinite(level)) {
      plot.addRangeMarker(new ValueMarker(level, style.muted(), style.dashed()), Layer.BACKGROUND);
    }
    if (Double.isFinite(marked)) {
      plot.addDomainMarker(marker(style), Layer.BACKGROUND);
    }
  }

  private ValueMarker marker(ChartStyle style) {
    ValueMarker marker = new ValueMarker(place(marked), style.muted(), style.dashed());
    marker.setLabel(markName.isEmpty() ? Numbers.plain(marked) : markName);
    marker.setLabelFont(style.small());
    marker.setLabelPaint(style.text());
    marker.setLabelBackgroundColor(ChartStyle.faded(style.ground(), 0));
    boolean left = place(marked) > plot.getDomainAxis().getRange().getCentralValue();
    marker.setLabelAnchor(left ? RectangleAnchor.BOTTOM_LEFT : RectangleAnchor.BOTTOM_RIGHT);
    marker.setLabelTextAnchor(left ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
    return marker;
  }
}
