package org.attractorlab.experiment.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Examination;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Finds out about a run at rest what it does not measure by itself, and gathers what there is to be
 * written. While a run is trained nothing is found out. To be used on a thread that may wait.
 */
public final class Investigation {
  private final Run run;
  private final Progress progress;
  private final Answers answers;

  public Investigation(Run run, Progress progress) {
    this.run = run;
    this.progress = progress;
    this.answers = new Answers(run, progress);
  }

  /**
   * What some kinds of files show of the run as it is now; what they do not need is not looked for.
   *
   * @throws UnusableInput if it has no network
   * @throws CancellationException soon after it is cancelled
   */
  public Results results(Collection<Export> kinds) throws InterruptedException {
    if (kinds.stream().anyMatch(Export::showsFindings)) {
      settle();
    }
    Results results = results(checkpoint(), kinds);
    progress.check();
    return results;
  }

  /** What the run iterates and measures by itself is waited for; the end of training is not. */
  private void settle() throws InterruptedException {
    Snapshot now = run.snapshot();
    while (!now.resting() && now.state() != RunState.TRAINING) {
      progress.check();
      progress.at(now.progress(), now.message());
      now = run.await(now, Answers.WATCH);
    }
  }

  /**
   * All there is to be written of the run; once it is cancelled, what is known.
   *
   * @param end the run at rest
   */
  public Results results(Checkpoint end) throws InterruptedException {
    return results(end, EnumSet.allOf(Export.class));
  }

  private Results results(Checkpoint checkpoint, Collection<Export> kinds)
      throws InterruptedException {
    Snapshot end = checkpoint.snapshot();
    Findings findings =
        kinds.stream().anyMatch(Export::showsFindings) ? findings(end) : Findings.NONE;
    PlaneResults plane = kinds.stream().anyMatch(Export::showsPlane) ? plane() : null;
    Report report = Report.of(checkpoint, findings).with(plane);
    return new Results(Model.of(checkpoint), end.lossCurve(), end.film(), report, plane);
  }

  private Checkpoint checkpoint() throws InterruptedException {
    try {
      return answers.await(run.checkpoint(), "Copying the weights");
    } catch (ExecutionException e) {
      throw new UnusableInput(
          "The network that was to be written is not there.",
          "Wait until it is built, then try again.",
          e);
    }
  }

  /**
   * Recovery from noise, and what theory says; nothing where the run has not measured its training
   * images. Once it is cancelled, what is known.
   */
  public Findings findings(Snapshot end) throws InterruptedException {
    if (end.stored().isEmpty() || !isStill(end)) {
      return Findings.NONE;
    }
    List<RecoveryResult> recovery = recovery();
    Examination examination = examination(end);
    return isStill(end) ? new Findings(recovery, examination) : Findings.NONE;
  }

  /** The map of a run of points; null for one of images, and where it cannot be measured. */
  public @Nullable PlaneResults plane() throws InterruptedException {
    return new PlaneMeasuring(run, progress).measure();
  }

  /** Whether the weights are still those of a state. */
  private boolean isStill(Snapshot end) {
    Snapshot now = run.snapshot();
    return now.state() != RunState.TRAINING && now.step() == end.step();
  }

  private List<RecoveryResult> recovery() throws InterruptedException {
    Exploration<List<RecoveryResult>> curve =
        answers.await(run.recoveryCurve(), "Recovery from noise");
    List<RecoveryResult> results = curve.latest();
    return results == null ? List.of() : results;
  }

  private @Nullable Examination examination(Snapshot end) throws InterruptedException {
    if (progress.cancelled()
        || !end.stored().stream().allMatch(image -> Double.isFinite(image.spectralRadius()))) {
      return null;
    }
    FutureTask<Examination> task = new FutureTask<>(() -> Examination.of(run, end.weakest()));
    // It cannot be interrupted: where nobody waits for it any more, it ends by itself.
    Thread.ofPlatform().daemon().name("examination").start(task);
    try {
      return answers.await(task, "Checking what theory says");
    } catch (CancellationException _) {
      return null;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CompletionException) {
        // The run has no network any more.
        return null;
      }
      throw new IllegalStateException("The network could not be examined.", e.getCause());
    }
  }
}
