package org.attractorlab.ui.chart;

import java.awt.geom.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.attractorlab.ui.Laboratory;

/** The upright line at one k. It lies above the chart, so that it moves without a drawing. */
final class KCursor {
  private final Line line = new Line();
  private int k;

  KCursor(Laboratory laboratory) {
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.setVisible(false);
    laboratory
        .themeProperty()
        .subscribe(
            theme -> {
              line.setStroke(theme.colours().accent());
              line.setStrokeWidth(theme.colours().lineWidth() * 0.75);
              line.setOpacity(0.8);
            });
  }

  Node node() {
    return line;
  }

  /**
   * Moves the line.
   *
   * @param next where to, or −1 for where it was
   * @param hidden whether there is no k to be shown
   */
  void place(LinesChart chart, int next, boolean hidden) {
    k = next < 0 ? k : next;
    Rectangle2D area = chart.dataArea();
    double x = chart.xInPane(k);
    boolean inside = x >= area.getMinX() - 1 && x <= area.getMaxX() + 1;
    line.setVisible(!hidden && inside && area.getWidth() > 0);
    line.setStartX(x);
    line.setEndX(x);
    line.setStartY(area.getMinY());
    line.setEndY(area.getMaxY());
  }
}
