package org.attractorlab.experiment.report;

import java.awt.Graphics2D;

/** A picture that may become pixels or vectors, of a size in units that are pixels at scale 1. */
public interface Drawing {
  int width();

  int height();

  /** Draws the whole picture, its ground too, with its upper left corner at the origin. */
  void paint(Graphics2D g);
}
