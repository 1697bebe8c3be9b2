package org.attractorlab.ui.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The clothes of axes and grids. */
final class Axes {
  private Axes() {}

  static void dress(Axis axis, ChartStyle style) {
    axis.setTickLabelFont(style.small());
    axis.setTickLabelPaint(style.muted());
    axis.setLabelFont(style.plain());
    axis.setLabelPaint(style.text());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  static void dress(XYPlot plot, ChartStyle style) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(new RectangleInsets(2, 2, 2, 2));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(style.hairline());
  }

  /** The legend above a plot, or none. */
  static void legend(JFreeChart chart, XYPlot plot, boolean wanted, ChartStyle style) {
    chart.removeLegend();
    if (wanted) {
      LegendTitle legend = new LegendTitle(plot);
      legend.setItemFont(style.small());
      legend.setItemPaint(style.text());
      legend.setBackgroundPaint(null);
      legend.setFrame(BlockBorder.NONE);
      legend.setPosition(RectangleEdge.TOP);
      chart.addSubtitle(legend);
    }
  }
}
