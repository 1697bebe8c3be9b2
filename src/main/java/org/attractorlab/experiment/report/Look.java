package org.attractorlab.experiment.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.attractorlab.data.Palette;
import org.jfree.svg.SVGHints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How all pictures and films look that are written to files: a light ground, one typeface. */
final class Look {
  static final Color GROUND = new Color(0xFFFFFF);
  static final Color TEXT = new Color(0x1F2328);
  static final Color QUIET_TEXT = new Color(0x59636E);
  static final Color FAINT = new Color(0xD8DEE4);
  static final Color ACCENT = new Color(0x0969DA);
  static final int MARGIN = 16;

  private static final int MOST_COLOURED = 40;

  private static final Logger LOG = LoggerFactory.getLogger(Look.class);

  private Look() {}

  /** The colour of a training image. */
  static Color of(int trainingImage) {
    return new Color(Palette.colour(trainingImage));
  }

  /** The same colour as seen through the ground. */
  static Color faint(Color colour) {
    return new Color(
        (colour.getRed() + 2 * GROUND.getRed()) / 3,
        (colour.getGreen() + 2 * GROUND.getGreen()) / 3,
        (colour.getBlue() + 2 * GROUND.getBlue()) / 3);
  }

  /** All colours of frames and texts, the faint ones too, where there are so many images. */
  static Set<Integer> colours(int trainingImages) {
    Set<Integer> colours = new LinkedHashSet<>();
    List.of(GROUND, TEXT, QUIET_TEXT, FAINT, ACCENT, Color.BLACK)
        .forEach(colour -> colours.add(colour.getRGB() & 0xFFFFFF));
    for (int i = 0; i < Math.min(trainingImages, MOST_COLOURED); i++) {
      colours.add(of(i).getRGB() & 0xFFFFFF);
      colours.add(faint(of(i)).getRGB() & 0xFFFFFF);
    }
    return colours;
  }

  static BufferedImage picture(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /**
   * A drawing as pixels.
   *
   * @param scale pixels a unit of the drawing takes
   */
  static BufferedImage picture(Drawing drawing, int scale) {
    BufferedImage picture = picture(drawing.width() * scale, drawing.height() * scale);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(scale, scale);
    drawing.paint(g);
    g.dispose();
    return picture;
  }

  /** Covers the ground of a drawing. */
  static void ground(Graphics2D g, Drawing drawing) {
    g.setColor(GROUND);
    g.fillRect(0, 0, drawing.width(), drawing.height());
  }

  /** What is painted together; in SVG a group with that name, for those who go on with it. */
  static void group(Graphics2D g, String name, Consumer<Graphics2D> content) {
    g.setRenderingHint(SVGHints.KEY_BEGIN_GROUP, name);
    content.accept(g);
    g.setRenderingHint(SVGHints.KEY_END_GROUP, name);
  }

  /**
   * Writes a text.
   *
   * @param align where {@code x} is in the text: 0 at its left end, 0.5 in its middle, 1 at its
   *     right
   */
  static void text(
      Graphics2D g, String text, double x, double baseline, double align, int size, Color colour) {
    try {
      g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
      g.setColor(colour);
      double width = g.getFontMetrics().stringWidth(text);
      g.drawString(text, (float) (x - align * width), (float) baseline);
    } catch (LinkageError | InternalError | NullPointerException e) {
      // A system without any font makes Java's text drawing fail in one of these ways; a picture
      // without its texts is better than none.
      LOG.debug("no fonts here: \"{}\" was not drawn", text, e);
    }
  }
}
