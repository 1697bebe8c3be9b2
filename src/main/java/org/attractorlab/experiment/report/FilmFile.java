package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A film that is being written, frame after frame. */
interface FilmFile extends AutoCloseable {
  /**
   * Adds a frame; all have the size of the first.
   *
   * @param milliseconds how long it is seen, in steps of ten
   */
  void add(BufferedImage frame, int milliseconds) throws IOException;

  /** Ends the film. */
  @Override
  void close() throws IOException;
}
