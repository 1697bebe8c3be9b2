package org.attractorlab.cli;

import java.io.PrintStream;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.Map;

/**
 * Where the command line talks to a person or to a file.
 *
 * @param out for results
 * @param err for progress and errors
 * @param interactive whether a person watches, so that a line may be written over
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {
  private static final Map<Character, String> PLAIN =
      Map.of(
          'ρ', "rho", 'σ', "sigma", '×', "x", '−', "-", '–', "-", '…', "...", '·', "|", '’', "'",
          '█', "#", '░', ".");

  /** The terminal in which the program was started. */
  public static Terminal ofThisProcess() {
    boolean interactive = System.console() != null && System.console().isTerminal();
    return new Terminal(System.out, System.err, interactive);
  }

  void say(String line) {
    out.println(plain(line, out));
  }

  /** For a person who waits or made a mistake: not part of the results. */
  void tell(String line) {
    err.println(plain(line, err));
  }

  void tellInPlace(String line) {
    err.print("\r" + plain(line, err));
    err.flush();
  }

  /** Asks a person; where none watches the answer is no. */
  boolean agrees(String question) {
    if (!interactive || System.console() == null) {
      return false;
    }
    String answer = System.console().readLine("%s [y/N] ", question);
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  /** The text as the stream can write it. */
  private static String plain(String text, PrintStream stream) {
    CharsetEncoder encoder = stream.charset().newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      plain.append(encoder.canEncode(c) ? String.valueOf(c) : PLAIN.getOrDefault(c, "?"));
    }
    return plain.toString();
  }
}
