package org.attractorlab.experiment.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;

/**
 * The stage as a picture: the training images in a strip, below them all orbits at one k. A cell's
 * frame has the colour of the nearest training image, faint while the orbit is not there.
 */
final class StagePicture {
  private static final int MOST_SHOWN = 60;
  private static final int LINE = 28;
  private static final int SMALLEST_WIDTH = 480;

  private final ImageGrid strip;
  private final ImageGrid grid;
  private final byte[] trainingPixels;
  private final TrainingImages images;
  private final ShownStarts starts;
  private final int steps;

  /**
   * @param film at least one frame
   */
  StagePicture(TrainingImages images, ShownStarts starts, List<OrbitFrame> film) {
    ImageShape shape = images.set().shape();
    int orbits = film.getFirst().count();
    // The more cells the smaller they are, so that a film remains a film for a screen.
    int cell = orbits <= 16 ? 96 : orbits <= 100 ? 56 : 32;
    int scale = Math.max(1, Math.round(cell / (float) Math.max(shape.width(), shape.height())));
    this.grid = ImageGrid.compact(shape, orbits, scale);
    int shown = Math.min(images.count(), MOST_SHOWN);
    this.strip = ImageGrid.within(shape, shown, scale, Math.max(grid.width(), SMALLEST_WIDTH));
    this.images = images;
    this.trainingPixels = Pixels.of(images);
    this.starts = starts;
    this.steps = Math.max(1, film.getLast().k());
  }

  ImageGrid grid() {
    return grid;
  }

  /** Without the margins. */
  int contentWidth() {
    return Math.max(SMALLEST_WIDTH, Math.max(grid.width(), strip.width()));
  }

  /** The stage at one k, with the captions that say what is seen. */
  Drawing captioned(OrbitFrame frame) {
    int height = 2 * LINE + strip.height() + grid.height() + 18;
    return new Sheet(contentWidth(), height, g -> paint(g, frame));
  }

  /** The orbits at one k and nothing else. */
  Drawing bare(OrbitFrame frame) {
    return new Sheet(grid.width(), grid.height(), g -> paintOrbits(g, grid, frame));
  }

  private void paint(Graphics2D g, OrbitFrame frame) {
    paintStrip(g);
    g.translate(0, LINE + strip.height() + 6);
    paintCaption(g, frame);
    g.translate(0, LINE + 8);
    paintOrbits(g, grid, frame);
  }

  /** The training images, each in its colour, with a line of text above. */
  void paintStrip(Graphics2D g) {
    int hidden = images.count() - strip.count();
    String more = hidden == 0 ? "" : ", " + strip.count() + " of them here";
    String text =
        images.count() == 1
            ? "The training image"
            : "The " + images.count() + " training images" + more;
    Look.text(g, text, 0, 15, 0, 15, Look.TEXT);
    g.translate(0, LINE - 4);
    for (int i = 0; i < strip.count(); i++) {
      strip.paint(g, i, trainingPixels, Look.of(i));
    }
    g.translate(0, 4 - LINE);
  }

  int stripHeight() {
    return strip.height() + LINE;
  }

  private void paintCaption(Graphics2D g, OrbitFrame frame) {
    int width = contentWidth();
    String text = starts.text(frame.count()) + ", " + there(frame) + " at a training image";
    Look.text(g, text, 0, 17, 0, 15, Look.TEXT);
    Look.text(g, "k = " + frame.k(), width, 17, 1, 15, Look.TEXT);
    g.setColor(Look.FAINT);
    g.fillRect(0, LINE - 3, width, 3);
    g.setColor(Look.ACCENT);
    g.fillRect(0, LINE - 3, (int) Math.round(width * (double) frame.k() / steps), 3);
  }

  /** All orbits at one k, in a grid at the graphics' origin. */
  static void paintOrbits(Graphics2D g, ImageGrid grid, OrbitFrame frame) {
    for (int orbit = 0; orbit < frame.count(); orbit++) {
      grid.paint(g, orbit, frame.pixels(), frameColour(frame, orbit));
    }
  }

  private static Color frameColour(OrbitFrame frame, int orbit) {
    return switch (frame.ends().get(orbit)) {
      case OrbitEnd.AtTrainingImage at -> Look.of(at.index());
      case OrbitEnd.Unsettled _ -> Look.faint(Look.of(frame.nearest()[orbit]));
      case OrbitEnd.Spurious _, OrbitEnd.Cycle _ -> Look.QUIET_TEXT;
      case OrbitEnd.Diverged _ -> Color.BLACK;
    };
  }

  /** How many orbits are at a training image. */
  static long there(OrbitFrame frame) {
    return frame.ends().stream().filter(OrbitEnd.AtTrainingImage.class::isInstance).count();
  }

  /** {@code 63 at a training image, 10 of 10 reached}. */
  static String outcome(TrainingImages images, OrbitFrame last) {
    long reached =
        last.ends().stream().filter(OrbitEnd.AtTrainingImage.class::isInstance).distinct().count();
    return "%d at a training image, %d of %d reached"
        .formatted(there(last), reached, images.count());
  }
}
