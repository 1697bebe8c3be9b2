package org.attractorlab.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.IntStream;
import org.attractorlab.data.UnusableInput;

/**
 * Reads text files with one image a line: its pixels as numbers, grey or plane after plane, with a
 * label first, last or not at all, with or without a line of column names.
 *
 * <p>The format has no signature: it is text whose first or second line is numbers, except perhaps
 * at its ends.
 */
final class CsvReader implements FormatReader.OfSet {
  /** Enough for column names and a row of 28 × 28 pixels. */
  private static final int BYTES_LOOKED_AT = 1 << 16;

  private static final int FEWEST_FIELDS = 4;
  private static final Set<Integer> CONTROLS_IN_TEXT = Set.of((int) '\t', (int) '\n', (int) '\r');

  @Override
  public boolean recognises(byte[] head, Content content) throws IOException {
    return isText(head) && startsWithNumbers(content);
  }

  private static boolean isText(byte[] head) {
    for (byte c : head) {
      if (c >= 0 && c < ' ' && !CONTROLS_IN_TEXT.contains((int) c)) {
        return false;
      }
    }
    return head.length > 0;
  }

  private static boolean startsWithNumbers(Content content) throws IOException {
    byte[] start = content.head(BYTES_LOOKED_AT);
    try (CsvLines lines = new CsvLines(content, new ByteArrayInputStream(start))) {
      for (int line = 0; line < 2 && lines.next(); line++) {
        if (lines.fields() >= FEWEST_FIELDS && isNumbers(lines)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether all fields are numbers but for a label at one end. */
  private static boolean isNumbers(CsvLines lines) {
    int last = lines.fields() - 1;
    return IntStream.range(1, last).allMatch(lines::isNumber)
        && (lines.isNumber(0) || lines.isNumber(last));
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    long length = content.length();
    CsvTable table = new CsvTable(content);
    try (CsvLines lines = new CsvLines(content, content.open())) {
      boolean more = lines.next();
      if (more && !isNumbers(lines)) {
        table.header(lines);
        more = lines.next();
      }
      while (more) {
        into.report(
            length < 0 ? -1 : (double) lines.position() / length, "Reading " + content.name());
        if (table.rows() == into.limits().images()
            || table.values() + lines.fields() > into.limits().values()) {
          into.leaveOut();
          break;
        }
        table.add(lines);
        more = lines.next();
      }
    }
    if (table.rows() == 0) {
      throw new UnusableInput(content.name() + " holds no rows of numbers.", "Give another file.");
    }
    table.deliver(into);
  }
}
