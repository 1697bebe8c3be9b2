package org.attractorlab.data.points;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attractorlab.data.Points;
import org.attractorlab.data.UnusableInput;

/**
 * Points as comma-separated values: a line a point, x and y or x alone. Semicolons, tabs and spaces
 * separate as well; a first line of names, empty lines and lines that begin with # are left out.
 */
public final class PointFile {
  private static final long LONGEST = 1 << 20;

  private PointFile() {}

  /** Whether a file is a table of one or two columns: of points, not of images. */
  public static boolean isPoints(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    if (!name.toLowerCase(Locale.ROOT).endsWith(".csv") || !Files.isRegularFile(file)) {
      return false;
    }
    try {
      return Files.size(file) <= LONGEST
          && Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(PointFile::counts)
              .findFirst()
              .map(line -> fields(line).length <= 2)
              .orElse(true);
    } catch (IOException _) {
      // Whoever reads it says what is wrong with it.
      return false;
    }
  }

  /**
   * Reads points.
   *
   * @throws UnusableInput if the file cannot be read, or a line is no point; it names the line
   */
  public static Points read(Path file) {
    String name = file.getFileName() + ": ";
    try {
      if (Files.size(file) > LONGEST) {
        throw new UnusableInput(
            name + "This is too long for at most " + Points.MOST + " points.",
            "Give a line for each point.");
      }
      return parse(name, Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new UnusableInput(name + "This is no text in UTF-8.", "Save it as CSV again.", e);
    } catch (IOException e) {
      throw new UnusableInput(
          file + " cannot be read.", "Check that it is a file and that you may read it.", e);
    }
  }

  /**
   * Reads points from text, such as from the clipboard.
   *
   * @param where begins each complaint: empty, or the file's name and a colon
   */
  public static Points parse(String where, String text) {
    List<List<Double>> points = new ArrayList<>();
    boolean first = true;
    int number = 0;
    for (String line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      if (!counts(line)) {
        continue;
      }
      String[] fields = fields(line);
      if (!(first && isHeader(fields))) {
        points.add(point(where + "line " + number, fields));
      }
      first = false;
    }
    try {
      return new Points(points);
    } catch (UnusableInput e) {
      throw new UnusableInput(where + e.problem(), e.cure());
    }
  }

  private static List<Double> point(String where, String[] fields) {
    if (fields.length > 2) {
      throw new UnusableInput(
          where + " has " + fields.length + " values.",
          "Give each point two numbers x and y, or each a single number x.");
    }
    List<Double> point = new ArrayList<>();
    for (String field : fields) {
      try {
        point.add(Double.valueOf(field));
      } catch (NumberFormatException e) {
        throw new UnusableInput(
            where + " has \"" + shortened(field) + "\", which is no number.",
            "Write numbers like 0.5.",
            e);
      }
    }
    return point;
  }

  /** The points as text, with a line of names. */
  public static String write(Points points) {
    StringBuilder table = new StringBuilder(points.dimensions() == 2 ? "x,y\n" : "x\n");
    for (List<Double> point : points.coordinates()) {
      table.append(String.join(",", point.stream().map(String::valueOf).toList())).append('\n');
    }
    return table.toString();
  }

  private static boolean counts(String line) {
    return !line.isBlank() && !line.strip().startsWith("#");
  }

  private static String[] fields(String line) {
    return line.replace("\uFEFF", "").strip().split("\\s*[,;\\t]\\s*|\\s+");
  }

  private static boolean isHeader(String[] fields) {
    for (String field : fields) {
      if (!field.matches("\"?[A-Za-z_]\\w*\"?")) {
        return false;
      }
    }
    return true;
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
