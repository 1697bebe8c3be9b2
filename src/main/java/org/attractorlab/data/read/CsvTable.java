package org.attractorlab.data.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;

/** Rows of numbers on their way to images; which column is the label shows when all are there. */
final class CsvTable {
  private static final Set<String> NAMES_OF_LABELS =
      Set.of("label", "labels", "class", "target", "digit", "category", "y");

  private enum LabelColumn {
    NONE,
    FIRST,
    LAST
  }

  private final Content content;
  private final List<float[]> rows = new ArrayList<>();
  private final List<String> firsts = new ArrayList<>();
  private final List<String> lasts = new ArrayList<>();
  private LabelColumn named = LabelColumn.NONE;
  private boolean firstIsText;
  private boolean lastIsText;
  private int columns;
  private int firstLine;

  CsvTable(Content content) {
    this.content = content;
  }

  int rows() {
    return rows.size();
  }

  long values() {
    return (long) rows.size() * columns;
  }

  /** Takes a line of column names. */
  void header(CsvLines line) {
    takeColumns(line);
    if (isNameOfLabels(line.text(0))) {
      named = LabelColumn.FIRST;
    } else if (isNameOfLabels(line.text(columns - 1))) {
      named = LabelColumn.LAST;
    }
  }

  /** Takes a line of numbers. */
  void add(CsvLines line) {
    if (columns == 0) {
      takeColumns(line);
    }
    if (line.fields() != columns) {
      throw problem(
          line, "%d columns, but line %d has %d".formatted(line.fields(), firstLine, columns));
    }
    float[] row = new float[columns];
    for (int column = 0; column < columns; column++) {
      double value = line.number(column);
      if (Double.isNaN(value) && column > 0 && column < columns - 1) {
        throw problem(
            line,
            "\"%s\" in column %d is no number".formatted(shortened(line.text(column)), column + 1));
      }
      row[column] = (float) value;
    }
    firstIsText |= Float.isNaN(row[0]);
    lastIsText |= Float.isNaN(row[columns - 1]);
    firsts.add(line.text(0));
    lasts.add(line.text(columns - 1));
    rows.add(row);
  }

  void deliver(ImageCollector into) {
    LabelColumn label = labelColumn();
    ImageShape shape =
        ImageLayout.squareShape(columns - (label == LabelColumn.NONE ? 0 : 1))
            .orElseThrow(this::noSquares);
    int from = label == LabelColumn.FIRST ? 1 : 0;
    ValueRange.Finder finder = new ValueRange.Finder();
    int first = into.count();
    for (int i = 0; i < rows.size(); i++) {
      float[] values = new float[shape.size()];
      System.arraycopy(rows.get(i), from, values, 0, values.length);
      for (float value : values) {
        finder.see(value);
      }
      rows.set(i, values);
      into.add(
          new Picture(shape, values),
          switch (label) {
            case NONE -> null;
            case FIRST -> firsts.get(i);
            case LAST -> lasts.get(i);
          });
    }
    ValueRange range = finder.range(content, false);
    range.note().ifPresent(into::note);
    into.rescale(first, range);
  }

  /**
   * The column with labels: the one whose name or text says so; none if a row without labels is a
   * square image; else of the two at the ends the one that varies less, as labels do, but not one
   * that never varies, as pixels in a corner do.
   */
  private LabelColumn labelColumn() {
    if (named != LabelColumn.NONE) {
      return named;
    }
    if (firstIsText || lastIsText) {
      return firstIsText ? LabelColumn.FIRST : LabelColumn.LAST;
    }
    if (ImageLayout.squareShape(columns).isPresent()) {
      return LabelColumn.NONE;
    }
    int first = new HashSet<>(firsts).size();
    int last = new HashSet<>(lasts).size();
    boolean isLast = last > 1 && (first == 1 || last < first);
    return isLast ? LabelColumn.LAST : LabelColumn.FIRST;
  }

  private void takeColumns(CsvLines line) {
    columns = line.fields();
    firstLine = line.number();
  }

  private static boolean isNameOfLabels(String name) {
    return NAMES_OF_LABELS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String shortened(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }

  private UnusableInput problem(CsvLines line, String what) {
    return new UnusableInput(
        "%s, line %d: %s.".formatted(content.name(), line.number(), what), "Correct the line.");
  }

  private UnusableInput noSquares() {
    return new UnusableInput(
        "%s has %d columns, which is no square image.".formatted(content.name(), columns),
        "Write s × s grey or 3 × s × s colour values a row, with or without a label.");
  }
}
