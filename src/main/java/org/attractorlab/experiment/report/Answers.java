package org.attractorlab.experiment.report;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;

/** Waits for what a run is asked, shows how far it is, and gives up once that is wished. */
record Answers(Run run, Progress progress) {
  static final Duration WATCH = Duration.ofMillis(100);

  /**
   * Waits until an exploration is over: complete, ended by a change of the weights, or given up.
   */
  <T> Exploration<T> await(Exploration<T> asked, String doing) throws InterruptedException {
    Snapshot newest = run.snapshot();
    while (!asked.isOver() && newest.state() != RunState.FAILED) {
      if (progress.cancelled()) {
        asked.cancel();
      }
      progress.at(asked.progress(), doing);
      newest = run.await(newest, WATCH);
    }
    return asked;
  }

  /**
   * Waits for a result.
   *
   * @throws CancellationException if it is given up; whoever works on it may go on for a while
   * @throws ExecutionException if there will be none
   */
  <T> T await(Future<T> asked, String doing) throws InterruptedException, ExecutionException {
    while (true) {
      progress.check();
      progress.at(-1, doing);
      try {
        return asked.get(WATCH.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        // Not yet.
      }
    }
  }
}
