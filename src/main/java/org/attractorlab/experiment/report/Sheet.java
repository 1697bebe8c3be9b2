package org.attractorlab.experiment.report;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/** A drawing on a clean ground with a margin. */
final class Sheet implements Drawing {
  private final int width;
  private final int height;
  private final Consumer<Graphics2D> content;

  /**
   * @param width of what is inside the margin, as is {@code height}
   * @param content paints with its upper left corner at the origin
   */
  Sheet(int width, int height, Consumer<Graphics2D> content) {
    this.width = width + 2 * Look.MARGIN;
    this.height = height + 2 * Look.MARGIN;
    this.content = content;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void paint(Graphics2D g) {
    Look.ground(g, this);
    g.translate(Look.MARGIN, Look.MARGIN);
    content.accept(g);
  }
}
