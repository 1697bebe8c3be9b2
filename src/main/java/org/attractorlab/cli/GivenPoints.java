package org.attractorlab.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.points.PointFile;
import org.attractorlab.data.points.PointShape;
import org.attractorlab.experiment.Experiment;

/** Points of the plane as a command line names them: a CSV file, or a shape such as ring:12. */
record GivenPoints(String name, String title, Points points) {
  /** Whether a text names points, not images: by a shape's name, or by what is in its file. */
  static boolean areNamedBy(String text) {
    try {
      return isShape(text) || PointFile.isPoints(Path.of(text));
    } catch (InvalidPathException _) {
      // Then it is no file of points; whoever looks for images says what is wrong.
      return false;
    }
  }

  private static boolean isShape(String text) {
    return PointShape.named(text.split(":", 2)[0]).isPresent() && !Files.exists(Path.of(text));
  }

  /** The points that a text names. */
  static GivenPoints of(String text, long seed) {
    if (!isShape(text)) {
      Path file = Path.of(text);
      return new GivenPoints("points", "Points of " + file.getFileName(), PointFile.read(file));
    }
    String[] parts = text.split(":", 2);
    PointShape shape = PointShape.named(parts[0]).orElseThrow();
    int count = parts.length == 1 ? shape.usualCount() : count(text, parts[1]);
    return new GivenPoints(shape.title(), title(shape, count), shape.points(count, seed));
  }

  private static String title(PointShape shape, int count) {
    return "%s of %d"
        .formatted(
            shape.title().substring(0, 1).toUpperCase(Locale.ROOT) + shape.title().substring(1),
            count);
  }

  private static int count(String text, String number) {
    if (!number.matches("[1-9]\\d{0,2}") || Integer.parseInt(number) > Points.MOST) {
      throw new UnusableInput(
          "\"" + text + "\" names no number of points from 1 to " + Points.MOST + ".",
          "Write it like " + text.split(":")[0] + ":12.");
    }
    return Integer.parseInt(number);
  }

  /** An experiment with these points in the place of its data. */
  Experiment in(Experiment experiment, boolean renamed) {
    Experiment own = experiment.withImages(ImageChoice.of(points));
    return renamed ? own.named(name, title) : own;
  }
}
