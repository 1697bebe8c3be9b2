package org.attractorlab.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.experiment.Examination;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.Findings;
import org.jspecify.annotations.Nullable;

/** Finds out about a run at rest what it does not measure by itself. */
final class Investigation {
  private static final Duration WATCH = Duration.ofMillis(200);

  private Investigation() {}

  /**
   * @param end the run's state at rest
   * @param interrupted whether to be content with what is known
   */
  static Findings of(Run run, Snapshot end, ProgressLine line, BooleanSupplier interrupted)
      throws InterruptedException {
    List<RecoveryResult> recovery = recovery(run, end, line, interrupted);
    return new Findings(recovery, interrupted.getAsBoolean() ? null : examination(run, end, line));
  }

  private static @Nullable Examination examination(Run run, Snapshot end, ProgressLine line) {
    if (!end.stored().stream().allMatch(image -> Double.isFinite(image.spectralRadius()))) {
      return null;
    }
    line.show(0, "Checking what theory says");
    return Examination.of(run, end.weakest());
  }

  private static List<RecoveryResult> recovery(
      Run run, Snapshot end, ProgressLine line, BooleanSupplier interrupted)
      throws InterruptedException {
    Exploration<List<RecoveryResult>> curve = run.recoveryCurve();
    Snapshot newest = end;
    while (!curve.isOver()) {
      if (interrupted.getAsBoolean()) {
        curve.cancel();
      }
      line.show(curve.progress(), "Recovery from noise");
      newest = run.await(newest, WATCH);
    }
    List<RecoveryResult> results = curve.latest();
    return results == null ? List.of() : results;
  }
}
