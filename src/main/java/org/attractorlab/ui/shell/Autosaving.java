package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.AutosaveFolder;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is being trained every few seconds, on a thread of its own. The engine only copies the
 * weights and moments, between two steps; the window has no part in it, so it goes on while the
 * window is minimized.
 */
final class Autosaving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Autosaving.class);

  /**
   * Between the end of one autosave and the next; with the time it takes well below ten seconds.
   */
  private static final long PAUSE_SECONDS = 4;

  private final Laboratory lab;
  private final AutosaveFolder folder;
  private final Executor window;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("autosave").daemon().unstarted(work));

  /** The run of the window, to be asked on another thread. */
  private volatile @Nullable Run current;

  private @Nullable Run savedRun;
  private int savedStep;
  private boolean complained;

  /**
   * @param window runs work on the window's thread
   */
  Autosaving(Laboratory lab, AutosaveFolder folder, Executor window) {
    this.lab = lab;
    this.folder = folder;
    this.window = window;
    lab.runProperty().subscribe(run -> current = run);
  }

  void start() {
    timer.scheduleWithFixedDelay(this::save, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Keeps the run if it has been trained since it was kept last. */
  void save() {
    Run run = current;
    if (run == null) {
      return;
    }
    Snapshot snapshot = run.snapshot();
    if (snapshot.step() == 0 || run == savedRun && snapshot.step() == savedStep) {
      return;
    }
    try {
      if (isTooLarge(run)) {
        complain(text("shell.autosave.too-large"));
        return;
      }
      Checkpoint checkpoint = run.checkpoint().get();
      // Without what is computed from the weights: that may take longer than saving.
      Report report =
          Report.of(checkpoint.experiment(), checkpoint.images(), checkpoint.snapshot());
      folder.write(Model.of(checkpoint), report.toJson());
      savedRun = run;
      savedStep = checkpoint.snapshot().step();
    } catch (UnusableInput problem) {
      complain(text("shell.autosave.failed", problem.getMessage()));
    } catch (ExecutionException | CancellationException problem) {
      // The run has been closed or has failed meanwhile, which the window tells.
      LOG.debug("Nothing to keep", problem);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Copies of weights and moments must leave room for the program. */
  private static boolean isTooLarge(Run run) {
    long numbers = run.experiment().network().parameters(run.images().set().shape());
    int copies = 1 + run.experiment().training().optimizer().moments();
    return numbers * copies * Float.BYTES > Runtime.getRuntime().maxMemory() / 6;
  }

  /** Once is enough: the next autosave will likely fail, too. */
  private void complain(String sentence) {
    if (!complained && !timer.isShutdown()) {
      complained = true;
      LOG.warn(sentence);
      window.execute(() -> lab.notice(new Notice(Severity.WARNING, sentence)));
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    folder.close();
  }
}
