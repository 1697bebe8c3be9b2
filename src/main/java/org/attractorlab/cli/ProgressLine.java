package org.attractorlab.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;

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

  /**
   * Waits until a run has nothing left to do, and shows how far it is.
   *
   * @return its state at rest
   * @throws RunFailed if it has broken down
   */
  Snapshot awaitRest(Run run) throws InterruptedException {
    Snapshot end = run.awaitRest(now -> show(now.progress(), now.message()));
    if (end.state() == RunState.FAILED) {
      throw new RunFailed(end.message());
    }
    return end;
  }

  /** Shows how far work is that nobody cancels. */
  Progress progress() {
    return progress(() -> false);
  }

  /** Shows how far work is that may be cancelled. */
  Progress progress(BooleanSupplier cancelled) {
    return new Progress() {
      @Override
      public void at(double fraction, String doing) {
        show(fraction, doing);
      }

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
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
