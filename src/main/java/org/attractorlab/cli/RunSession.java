package org.attractorlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.attractorlab.data.read.Progress;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelRun;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.report.Investigation;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.report.Results;
import org.attractorlab.training.StopReason;

/**
 * Runs one experiment in the terminal and writes its results. Ctrl-C ends the training between two
 * steps; what was done until then is written as well, before the program ends.
 */
final class RunSession {
  private static final Duration WATCH = Duration.ofMillis(200);

  /** After which the user is told why the program has not ended yet. */
  private static final Duration SOON = Duration.ofSeconds(2);

  /** How long orbits are followed at the most when the program is told to end. */
  private static final Duration LAST_ORBITS = Duration.ofSeconds(10);

  private final Terminal terminal;
  private final Function<Run, List<String>> more;
  private final CountDownLatch written = new CountDownLatch(1);
  private volatile boolean interrupted;

  RunSession(Terminal terminal) {
    this(terminal, _ -> List.of());
  }

  /**
   * @param more lines to say at the end
   */
  RunSession(Terminal terminal, Function<Run, List<String>> more) {
    this.terminal = terminal;
    this.more = more;
  }

  /** Returns the exit code. */
  int run(Experiment wanted, Path folder) throws InterruptedException {
    ResultFolder results = new ResultFolder(folder);
    ChosenImages chosen = ChosenImages.of(wanted, terminal);
    Experiment experiment = chosen.experiment();
    // Images that cannot pass the network are refused before the engine is started.
    experiment.network().layers(chosen.images().set().shape());
    return run(
        engine -> new ExperimentRun(experiment, chosen.images(), engine),
        experiment.device(),
        results);
  }

  /** Trains on from where a saved model is; returns the exit code. */
  int goOn(Model saved, Path folder) throws InterruptedException {
    ResultFolder results = new ResultFolder(folder);
    Model model = SavedImages.withStarts(saved, Progress.NONE);
    return run(engine -> ModelRun.of(model, engine), model.experiment().device(), results);
  }

  private int run(Function<EngineThread, Run> begin, DeviceChoice device, ResultFolder folder)
      throws InterruptedException {
    Thread hook = new Thread(this::endEarly, "end early");
    Runtime.getRuntime().addShutdownHook(hook);
    try (ProgressLine line = new ProgressLine(terminal);
        EngineThread engine = Engines.start(device, line, terminal);
        Run run = begin.apply(engine)) {
      run.iterateWhileTraining(false);
      run.train();
      Snapshot end = watch(run, line);
      if (end.state() == RunState.FAILED) {
        folder.writeExperiment(run.experiment());
        folder.writeReport(Report.of(run.experiment(), run.images(), end, "FAILED", List.of()));
        throw new RunFailed(end.message());
      }
      Results results =
          new Investigation(run, line.progress(() -> interrupted)).results(run.checkpoint().join());
      folder.write(results, line.progress());
      line.clear();
      Summary.of(end, folder).forEach(terminal::say);
      DepthSentences.of(results.report().depth()).forEach(terminal::say);
      PlaneSummary.of(results.plane()).forEach(terminal::say);
      more.apply(run).forEach(terminal::say);
      return end.stopReason() == StopReason.DIVERGED ? ExitCode.FAILED : ExitCode.DONE;
    } finally {
      written.countDown();
      removeUnlessRunning(hook);
    }
  }

  /** Waits until nothing is left to do, and shows how far it is. */
  private Snapshot watch(Run run, ProgressLine line) throws InterruptedException {
    Snapshot newest = run.snapshot();
    long stopped = 0;
    while (!newest.resting() || newest.state() == RunState.READY) {
      if (interrupted && stopped == 0) {
        stopped = System.nanoTime();
        run.stop();
      }
      boolean enough = stopped != 0 && System.nanoTime() - stopped > LAST_ORBITS.toNanos();
      if (enough && newest.state() == RunState.FINISHED) {
        return newest;
      }
      line.show(newest.progress(), Summary.progress(newest));
      newest = run.await(newest, WATCH);
    }
    return newest;
  }

  /**
   * Runs when the program is told to end, which it does as soon as this returns. There is no limit
   * to the waiting: while the engine is within a step nothing can be kept of the weights, and a
   * native library must not be unloaded under a thread that computes in it.
   */
  private void endEarly() {
    interrupted = true;
    try {
      if (!written.await(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
        terminal.tell("Ending as soon as what is under way can be kept.");
        written.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeUnlessRunning(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // It is what has brought us here.
    }
  }
}
