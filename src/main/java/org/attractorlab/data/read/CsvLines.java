package org.attractorlab.data.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.attractorlab.data.UnusableInput;

/**
 * The lines of a text file as fields. Fields are separated by comma, semicolon or tab, whichever
 * the first line has, else by spaces; they may be quoted. Empty lines and those that start with #
 * are passed over. Works on bytes, because a set is tens of millions of small numbers.
 */
final class CsvLines implements Closeable {
  private static final int LONGEST_LINE = 1 << 25;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Content content;
  private final CountingInputStream counted;
  private final InputStream in;
  private byte[] line = new byte[1 << 12];
  private int length;
  private int number;
  private char separator;
  private int[] starts = new int[1024];
  private int fields;

  CsvLines(Content content, InputStream in) {
    this.content = content;
    this.counted = new CountingInputStream(in);
    this.in = new BufferedInputStream(counted, 1 << 16);
  }

  /** Goes to the next line with fields; false at the end. */
  boolean next() throws IOException {
    while (readLine()) {
      if (length > 0 && line[0] != '#') {
        if (separator == 0) {
          separator = mostFrequentSeparator();
        }
        split();
        return true;
      }
    }
    return false;
  }

  /** The number of this line in the file, from 1. */
  int number() {
    return number;
  }

  int fields() {
    return fields;
  }

  /** How many bytes have been read. */
  long position() {
    return counted.count();
  }

  String text(int field) {
    int from = starts[field];
    int to = end(field);
    return new String(line, from, Math.max(0, to - from), StandardCharsets.UTF_8);
  }

  boolean isNumber(int field) {
    return !Double.isNaN(number(field));
  }

  /** The number in a field, or NaN if there is none. */
  double number(int field) {
    int from = starts[field];
    int to = end(field);
    if (to - from > 9 || to <= from) {
      return parse(field);
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = line[i] - '0';
      if (digit < 0 || digit > 9) {
        return parse(field);
      }
      value = 10 * value + digit;
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private double parse(int field) {
    try {
      return Double.parseDouble(text(field));
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  private boolean readLine() throws IOException {
    int c = in.read();
    if (c < 0) {
      return false;
    }
    length = 0;
    number++;
    while (c >= 0 && c != '\n') {
      if (length == line.length) {
        if (length == LONGEST_LINE) {
          throw new UnusableInput(
              "%s, line %d: the line is too long.".formatted(content.name(), number),
              "Write one image in each line.");
        }
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) c;
      c = in.read();
    }
    while (length > 0 && isBlank(line[length - 1])) {
      length--;
    }
    boolean marked =
        number == 1 && Arrays.equals(line, 0, Math.min(3, length), BYTE_ORDER_MARK, 0, 3);
    if (marked) {
      System.arraycopy(line, 3, line, 0, length - 3);
      length -= 3;
    }
    return true;
  }

  private char mostFrequentSeparator() {
    char best = ' ';
    int most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      int count = 0;
      for (int i = 0; i < length; i++) {
        count += line[i] == candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private void split() {
    fields = 0;
    int i = 0;
    while (i <= length) {
      i = skipBlanks(i);
      if (fields == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[fields++] = i;
      while (i < length && line[i] != separator) {
        i++;
      }
      i++;
    }
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < length
        && (line[i] == ' ' || line[i] == '"')
        && (line[i] != separator || separator == ' ')) {
      i++;
    }
    return i;
  }

  private int end(int field) {
    int end = starts[field];
    while (end < length && line[end] != separator) {
      end++;
    }
    while (end > starts[field] && (isBlank(line[end - 1]) || line[end - 1] == '"')) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\r' || c == '\t';
  }
}
