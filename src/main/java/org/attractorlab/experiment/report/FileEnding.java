package org.attractorlab.experiment.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats that are called as the names of their files end. */
final class FileEnding {
  private FileEnding() {}

  static <F extends Enum<F>> Optional<F> in(Path file, F[] formats) {
    String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
    return Arrays.stream(formats).filter(f -> name.endsWith("." + f.name())).findFirst();
  }
}
