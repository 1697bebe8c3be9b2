package org.attractorlab.ui.chart;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Lines as the chart library wants them, without a copy: y by its logarithm to base 10. */
final class LineData extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private transient List<Line> lines = List.of();

  void set(List<Line> next) {
    lines = List.copyOf(next);
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public int getSeriesCount() {
    return lines.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return lines.get(series).name();
  }

  @Override
  public int getItemCount(int series) {
    return lines.get(series).x().length;
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.NONE;
  }

  @Override
  public double getXValue(int series, int item) {
    return lines.get(series).x()[item];
  }

  @Override
  public double getYValue(int series, int item) {
    double y = Math.log10(lines.get(series).y()[item]);
    return Double.isFinite(y) ? y : Double.NaN;
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }
}
