package org.attractorlab.ui.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;

/** What a theorem predicts, as rings, and what was measured, as dots in them, one row a case. */
public final class PredictionChart extends ChartPane {
  /**
   * One row.
   *
   * @param name at its left
   */
  public record Row(String name, double predicted, double measured) {}

  private final JFreeChart chart;
  private final XYPlot plot;
  private final String key;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
  private List<Row> rows = List.of();

  /**
   * @param key of the texts {@code key.x}, {@code key.predicted}, {@code key.measured}, {@code
   *     key.accessible}
   */
  public PredictionChart(String key, Laboratory laboratory, Pulse pulse) {
    XYPlot plot =
        new XYPlot(
            null,
            new NumberAxis(Texts.text(key + ".x")),
            new SymbolAxis(null, new String[] {""}),
            null);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    super(chart, laboratory, pulse, Texts.text(key + ".accessible"));
    this.key = key;
    this.plot = plot;
    this.chart = chart;
    plot.setDataset(data);
    plot.setRenderer(renderer);
    laboratory.themeProperty().subscribe(_ -> redrawNow());
  }

  /** Shows these rows from top to bottom, and a dashed line at 1. */
  public void show(List<Row> next) {
    rows = List.copyOf(next);
    int n = rows.size();
    double[] places = new double[n];
    double[] predicted = new double[n];
    double[] measured = new double[n];
    String[] names = new String[n];
    double largest = 1;
    for (int i = 0; i < n; i++) {
      places[i] = n - 1 - i;
      names[n - 1 - i] = rows.get(i).name();
      predicted[i] = rows.get(i).predicted();
      measured[i] = rows.get(i).measured();
      largest = Math.max(largest, Math.max(predicted[i], measured[i]));
    }
    data.addSeries(Texts.text(key + ".predicted"), new double[][] {predicted, places});
    data.addSeries(Texts.text(key + ".measured"), new double[][] {measured, places});
    SymbolAxis axis = new SymbolAxis(null, names);
    axis.setGridBandsVisible(false);
    axis.setRange(-0.6, n - 0.4);
    plot.setRangeAxis(axis);
    plot.getDomainAxis().setRange(-0.03, 1.06 * largest);
    redrawNow();
  }

  /** How many rows are shown. */
  public int rows() {
    return rows.size();
  }

  @Override
  void beforeDrawing(ChartStyle style) {
    Axes.dress(plot.getDomainAxis(), style);
    Axes.dress(plot.getRangeAxis(), style);
    Axes.dress(plot, style);
    plot.getRangeAxis().setTickLabelPaint(style.text());
    double size = style.small().getSize() / 11.0;
    renderer.setSeriesShape(0, circle(4.5 * size), false);
    renderer.setSeriesShapesFilled(0, false);
    renderer.setSeriesPaint(0, style.text(), false);
    renderer.setSeriesOutlineStroke(0, new BasicStroke(1.5f), false);
    renderer.setSeriesShape(1, circle(2.4 * size), false);
    renderer.setSeriesPaint(1, style.accent(), false);
    Axes.legend(chart, plot, true, style);
    plot.clearDomainMarkers();
    plot.addDomainMarker(new ValueMarker(1, style.muted(), style.dashed()), Layer.BACKGROUND);
  }

  private static Shape circle(double radius) {
    return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }
}
