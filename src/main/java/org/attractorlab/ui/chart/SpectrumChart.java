package org.attractorlab.ui.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Eigenvalues in the complex plane with the unit circle: those inside as dots, those outside as
 * crosses. Both axes have the same scale, so that the circle is one.
 */
public final class SpectrumChart extends ChartPane {
  private static final String INSIDE = "inside";
  private static final String OUTSIDE = "outside";
  private static final double LEAST_RADIUS = 1.12;

  private final XYPlot plot;
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
  private double radius = LEAST_RADIUS;
  private double ratioUsed;

  public SpectrumChart(Laboratory laboratory, Pulse pulse) {
    this(
        new XYPlot(
            null,
            new NumberAxis(Texts.text("chart.spectrum.x")),
            new NumberAxis(Texts.text("chart.spectrum.y")),
            null),
        laboratory,
        pulse);
  }

  private SpectrumChart(XYPlot plot, Laboratory laboratory, Pulse pulse) {
    super(
        new JFreeChart(null, null, plot, false),
        laboratory,
        pulse,
        Texts.text("chart.spectrum.accessible"));
    this.plot = plot;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat("0.#", symbols);
    TickUnits units = new TickUnits();
    for (double unit = 0.5; unit < 1e6; unit *= 10) {
      units.add(new NumberTickUnit(unit, format));
      units.add(new NumberTickUnit(2 * unit, format));
      units.add(new NumberTickUnit(4 * unit, format));
    }
    ((NumberAxis) plot.getDomainAxis()).setStandardTickUnits(units);
    ((NumberAxis) plot.getRangeAxis()).setStandardTickUnits(units);
    plot.setDataset(data);
    plot.setRenderer(renderer);
    laboratory.themeProperty().subscribe(_ -> redrawNow());
  }

  /** Shows these eigenvalues. */
  public void show(List<Eigenvalue> eigenvalues) {
    radius = LEAST_RADIUS;
    for (Eigenvalue value : eigenvalues) {
      radius = Math.max(radius, 1.08 * value.modulus());
    }
    data.addSeries(INSIDE, coordinates(eigenvalues, false));
    data.addSeries(OUTSIDE, coordinates(eigenvalues, true));
    redrawNow();
  }

  /** How many eigenvalues are shown. */
  public int points() {
    return data.getSeriesCount() == 0 ? 0 : data.getItemCount(0) + data.getItemCount(1);
  }

  private static double[][] coordinates(List<Eigenvalue> eigenvalues, boolean outside) {
    List<Eigenvalue> wanted =
        eigenvalues.stream().filter(value -> value.modulus() >= 1 == outside).toList();
    return new double[][] {
      wanted.stream().mapToDouble(Eigenvalue::real).toArray(),
      wanted.stream().mapToDouble(Eigenvalue::imaginary).toArray()
    };
  }

  @Override
  void beforeDrawing(ChartStyle style) {
    Axes.dress(plot.getDomainAxis(), style);
    Axes.dress(plot.getRangeAxis(), style);
    Axes.dress(plot, style);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainZeroBaselineVisible(true);
    plot.setRangeZeroBaselineVisible(true);
    plot.setDomainZeroBaselinePaint(style.grid());
    plot.setRangeZeroBaselinePaint(style.grid());
    plot.setDomainZeroBaselineStroke(style.hairline());
    plot.setRangeZeroBaselineStroke(style.hairline());
    double size = style.small().getSize() / 11.0;
    renderer.setSeriesShape(
        0, new Ellipse2D.Double(-2 * size, -2 * size, 4 * size, 4 * size), false);
    renderer.setSeriesPaint(0, ChartStyle.faded(style.accent(), 0.75), false);
    renderer.setSeriesShape(1, cross(4 * size), false);
    renderer.setSeriesShapesFilled(1, false);
    renderer.setSeriesPaint(1, style.danger(), false);
    renderer.setDefaultStroke(style.line());
    plot.clearAnnotations();
    plot.addAnnotation(
        new XYShapeAnnotation(
            new Ellipse2D.Double(-1, -1, 2, 2), new BasicStroke(1.5f), style.muted()));
    setRanges();
  }

  /** Both axes by the same scale, whatever the sides of the pane. */
  private void setRanges() {
    double width = dataArea().getWidth();
    double height = dataArea().getHeight();
    ratioUsed = width > 0 && height > 0 ? width / height : 1;
    double across = radius * Math.max(1, ratioUsed);
    double up = radius * Math.max(1, 1 / ratioUsed);
    plot.getDomainAxis().setRange(-across, across);
    plot.getRangeAxis().setRange(-up, up);
  }

  @Override
  void afterDrawing() {
    double ratio = dataArea().getWidth() / dataArea().getHeight();
    if (Math.abs(ratio / ratioUsed - 1) > 0.005) {
      redrawNow();
    }
  }

  private static Shape cross(double size) {
    Path2D path = new Path2D.Double();
    path.moveTo(-size, -size);
    path.lineTo(size, size);
    path.moveTo(-size, size);
    path.lineTo(size, -size);
    return path;
  }
}
