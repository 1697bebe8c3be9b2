package org.attractorlab.cli;

import java.time.Duration;
import org.attractorlab.data.read.Progress;

/**
 * Progress of something that takes long: a bar that is written over where a person watches, else a
 * line every few seconds.
 */
final class ProgressLine implements AutoCloseable {
  private static final int BAR = 24;
  private static final int WIDTH = 78;
  private static final long IN_PLACE_NANOS = Duration.ofMillis(100).toNanos();
  private static final long BY_LINE_NANOS = Duration.ofSeconds(3).toNanos();

  private final Terminal terminal;
  private long last;
  private boolean open;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
    this.last = System.nanoTime() - BY_LINE_NANOS;
  }

  /**
   * Shows how far it is, unless it has just done so.
   *
   * @param fraction in [0, 1], or negative where it is not known
   */
  void show(double fraction, String text) {
    long now = System.nanoTime();
    if (now - last < (terminal.interactive() ? IN_PLACE_NANOS : BY_LINE_NANOS)) {
      return;
    }
    last = now;
    if (!terminal.interactive()) {
      terminal.tell(text);
      return;
    }
    int full = (int) Math.round(BAR * Math.clamp(fraction, 0, 1));
    String line = "█".repeat(full) + "░".repeat(BAR - full) + "  " + text;
    terminal.tellInPlace(padded(line));
    open = true;
  }

  /** Shows how far the reading of images is. */
  Progress ofReading() {
    return new Progress() {
      @Override
      public void at(double fraction, String doing) {
        show(fraction, doing);
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  private static String padded(String line) {
    return line.length() < WIDTH
        ? line + " ".repeat(WIDTH - line.length())
        : line.substring(0, WIDTH);
  }

  /** Takes the bar away. */
  void clear() {
    if (open) {
      terminal.tellInPlace(" ".repeat(WIDTH) + "\r");
      open = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
