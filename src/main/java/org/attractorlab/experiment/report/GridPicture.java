package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;

/** All starts on the left, all ends on the right, the training images above. */
final class GridPicture implements Drawing {
  private static final int ARROW = 56;
  private static final int LINE = 28;

  private final TrainingImages images;
  private final ShownStarts starts;
  private final OrbitFrame first;
  private final OrbitFrame last;
  private final StagePicture stage;

  /**
   * @param film at least one frame
   */
  GridPicture(TrainingImages images, ShownStarts starts, List<OrbitFrame> film) {
    this.images = images;
    this.starts = starts;
    this.first = film.getFirst();
    this.last = film.getLast();
    this.stage = new StagePicture(images, starts, film);
  }

  @Override
  public int width() {
    return 2 * stage.contentWidth() + ARROW + 2 * Look.MARGIN;
  }

  @Override
  public int height() {
    return 2 * Look.MARGIN + stage.stripHeight() + 8 + LINE + stage.grid().height();
  }

  @Override
  public void paint(Graphics2D g) {
    Look.ground(g, this);
    ImageGrid grid = stage.grid();
    g.translate(Look.MARGIN, Look.MARGIN);
    stage.paintStrip(g);
    g.translate(0, stage.stripHeight() + 8);
    String after = "k = " + last.k() + ": " + StagePicture.outcome(images, last);
    int right = stage.contentWidth() + ARROW;
    Look.text(g, starts.text(first.count()), 0, 15, 0, 15, Look.TEXT);
    Look.text(g, after, right, 15, 0, 15, Look.TEXT);
    g.translate(0, LINE - 4);
    for (int orbit = 0; orbit < first.count(); orbit++) {
      grid.paint(g, orbit, first.pixels(), Look.FAINT);
    }
    paintArrow(g, stage.contentWidth() + ARROW / 2, grid.height() / 2);
    g.translate(right, 0);
    StagePicture.paintOrbits(g, grid, last);
  }

  private static void paintArrow(Graphics2D g, int x, int y) {
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.drawLine(x - 14, y, x + 14, y);
    g.drawPolyline(new int[] {x + 5, x + 14, x + 5}, new int[] {y - 9, y, y + 9}, 3);
  }
}
