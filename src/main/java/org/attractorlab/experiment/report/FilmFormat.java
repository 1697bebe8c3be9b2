package org.attractorlab.experiment.report;

import java.nio.file.Path;
import java.util.Optional;

/** As what a film is written. */
public enum FilmFormat {
  /** Animated, runs for ever; opens everywhere, 256 colours. */
  GIF,

  /** H.264 video, all colours; can be paused and wound in any player. */
  MP4;

  /** The format of a file by the ending of its name. */
  public static Optional<FilmFormat> of(Path file) {
    return FileEnding.in(file, values());
  }
}
