package org.attractorlab.ui.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Shares of starts as bars from left to right, one row for each end: training images in their
 * colour, all other ends in grey.
 */
public final class SharesChart extends ChartPane {
  /**
   * One row.
   *
   * @param name at its left
   * @param count how many starts
   * @param image the training image, or −1 for another end
   */
  public record Row(String name, int count, int image) {}

  private static final double NUMBER_IN_EM = 6.2;

  private final CategoryPlot plot;
  private final DefaultCategoryDataset data = new DefaultCategoryDataset();
  private final Bars bars = new Bars();
  private List<Row> rows = List.of();
  private int total;
  private double longestShare = 1;
  private double widthUsed;

  public SharesChart(Laboratory laboratory, Pulse pulse) {
    this(new CategoryPlot(null, new CategoryAxis(), new NumberAxis(), null), laboratory, pulse);
  }

  private SharesChart(CategoryPlot plot, Laboratory laboratory, Pulse pulse) {
    super(
        new JFreeChart(null, null, plot, false),
        laboratory,
        pulse,
        Texts.text("chart.shares.accessible"));
    this.plot = plot;
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDataset(data);
    plot.setRenderer(bars);
    plot.getRangeAxis().setVisible(false);
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDefaultItemLabelGenerator(new CountAndShare());
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.HALF_ASCENT_LEFT));
    laboratory.themeProperty().subscribe(_ -> redrawNow());
    laboratory.highlightedProperty().subscribe(_ -> redrawNow());
  }

  /** Shows these rows from top to bottom; shares are of the total. */
  public void show(List<Row> next, int ofTotal) {
    rows = List.copyOf(next);
    total = Math.max(1, ofTotal);
    data.clear();
    double longest = 0.05;
    for (Row row : rows) {
      double share = (double) row.count() / total;
      data.addValue(share, "", row.name());
      longest = Math.max(longest, share);
    }
    longestShare = longest;
    redrawNow();
  }

  /** How many rows are shown. */
  public int rows() {
    return rows.size();
  }

  @Override
  void beforeDrawing(ChartStyle style) {
    Axes.dress(plot.getDomainAxis(), style);
    plot.getDomainAxis().setTickLabelPaint(style.text());
    plot.getDomainAxis().setCategoryMargin(0.25);
    plot.getDomainAxis().setLowerMargin(0.01);
    plot.getDomainAxis().setUpperMargin(0.01);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(new RectangleInsets(0, 4, 0, 0));
    bars.setDefaultItemLabelFont(style.small());
    bars.setDefaultItemLabelPaint(style.muted());
    bars.setMaximumBarWidth(0.12);
    bars.style = style;
    leaveRoom(style);
  }

  /** Room for the number at the end of the longest bar. */
  private void leaveRoom(ChartStyle style) {
    double known = dataArea().getWidth();
    widthUsed = known > 0 ? known : getWidth() / 2;
    double number = Math.min(NUMBER_IN_EM * style.small().getSize(), 0.7 * widthUsed);
    plot.getRangeAxis().setRange(0, longestShare * widthUsed / (widthUsed - number));
  }

  @Override
  void afterDrawing() {
    // How wide the bars may be is known only after the names beside them were laid out.
    if (Math.abs(dataArea().getWidth() - widthUsed) > 0.02 * widthUsed) {
      redrawNow();
    }
  }

  /** Bars whose paint depends on the row. */
  private final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1L;
    private transient ChartStyle style = style();

    @Override
    public Paint getItemPaint(int series, int row) {
      int image = rows.get(row).image();
      int highlighted = laboratory().highlightedProperty().get();
      boolean other = highlighted >= 0 && highlighted != image;
      if (image < 0) {
        return ChartStyle.faded(style.muted(), other ? 0.2 : 0.6);
      }
      Color colour = ChartStyle.awt(org.attractorlab.ui.ImageColours.of(image));
      return other ? ChartStyle.faded(colour, 0.25) : colour;
    }
  }

  /** {@code 45 · 18 %}. */
  private final class CountAndShare extends StandardCategoryItemLabelGenerator {
    private static final long serialVersionUID = 1L;

    @Override
    public String generateLabel(CategoryDataset dataset, int series, int row) {
      int count = rows.get(row).count();
      return Texts.text("chart.shares.label", count, 100.0 * count / total);
    }
  }
}
