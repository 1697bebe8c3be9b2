package org.attractorlab.ui;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** The one way to the window's thread. */
public final class FxThread implements Executor {
  /**
   * Runs at once where the caller is on the window's thread already, else as soon as it is free.
   */
  @Override
  public void execute(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }

  /** Runs work after what the window is doing now, also where the caller is on its thread. */
  public void later(Runnable work) {
    Platform.runLater(work);
  }

  /**
   * An executor that waits until no more work has come for a while and then does the last piece
   * only. For sliders and typing. To be used on the window's thread.
   */
  public static Executor afterQuiet(java.time.Duration quiet) {
    PauseTransition pause = new PauseTransition(Duration.millis(quiet.toMillis()));
    return work -> {
      pause.setOnFinished(_ -> work.run());
      pause.playFromStart();
    };
  }
}
