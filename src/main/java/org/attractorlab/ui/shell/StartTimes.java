package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.attractorlab.experiment.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how long after the start of the process the window showed its first frame, and the first
 * one in which something had moved: after a training step or an iteration.
 */
final class StartTimes {
  /** What it is told by: this logger prints it as it is, without a line of the log around it. */
  private static final Logger OUT = LoggerFactory.getLogger("start-times");

  private final Supplier<Duration> sinceStart;
  private final Consumer<String> told;
  private final Runnable end;
  private int frames;
  private boolean moving;
  private boolean done;

  /**
   * @param sinceStart time since the process began
   * @param end called when all has been told
   */
  StartTimes(Supplier<Duration> sinceStart, Consumer<String> told, Runnable end) {
    this.sinceStart = sinceStart;
    this.told = told;
    this.end = end;
  }

  /** Watches a window of this process, and ends the program when all has been told. */
  static void watch(LabWindow window) {
    Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    StartTimes times =
        new StartTimes(() -> Duration.between(start, Instant.now()), OUT::info, Platform::exit);
    window.pulse().listen(_ -> times.frame(window.laboratory().snapshotProperty().get()));
  }

  /** A frame begins: by then the one before it has been shown. */
  void frame(@Nullable Snapshot drawn) {
    frames++;
    if (frames == 2) {
      told.accept(text("shell.start.frame", seconds()));
    }
    if (moving && !done) {
      done = true;
      told.accept(text("shell.start.motion", seconds()));
      end.run();
    }
    moving = drawn != null && (drawn.step() > 0 || drawn.film().size() > 1);
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.2f", sinceStart.get().toMillis() / 1e3);
  }
}
