package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;

/** All starts on the left, all ends on the right, the training images above. */
final class GridPicture {
  private static final int ARROW = 56;
  private static final int LINE = 28;

  private GridPicture() {}

  static BufferedImage paint(TrainingImages images, StartKind starts, List<OrbitFrame> film) {
    OrbitFrame first = film.getFirst();
    OrbitFrame last = film.getLast();
    StagePicture stage = new StagePicture(images, starts, film);
    ImageGrid grid = stage.grid();
    int inner = 2 * stage.width() + ARROW;
    int height = 2 * Look.MARGIN + stage.stripHeight() + 8 + LINE + grid.height();
    BufferedImage picture = Look.picture(inner + 2 * Look.MARGIN, height);
    Graphics2D g = Look.graphics(picture);
    g.translate(Look.MARGIN, Look.MARGIN);
    stage.paintStrip(g);
    g.translate(0, stage.stripHeight() + 8);
    String after = "k = " + last.k() + ": " + StagePicture.outcome(images, last);
    int right = stage.width() + ARROW;
    Look.text(g, StagePicture.startsText(starts, first.count()), 0, 15, 0, 15, Look.TEXT);
    Look.text(g, after, right, 15, 0, 15, Look.TEXT);
    g.translate(0, LINE - 4);
    for (int orbit = 0; orbit < first.count(); orbit++) {
      grid.paint(g, orbit, first.pixels(), Look.FAINT);
    }
    paintArrow(g, stage.width() + ARROW / 2, grid.height() / 2);
    g.translate(right, 0);
    StagePicture.paintOrbits(g, grid, last);
    g.dispose();
    return picture;
  }

  private static void paintArrow(Graphics2D g, int x, int y) {
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.drawLine(x - 14, y, x + 14, y);
    g.drawPolyline(new int[] {x + 5, x + 14, x + 5}, new int[] {y - 9, y, y + 9}, 3);
  }
}
