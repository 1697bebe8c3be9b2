package org.attractorlab.cli;

import java.time.Duration;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.training.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a run has come to rest: training has ended, orbits are measured, the film is complete.
 * A film that would not fit into the memory ends before its last step; then nothing changes any
 * more.
 */
final class Rest {
  private static final long QUIET_NANOS = Duration.ofSeconds(5).toNanos();

  private final Experiment experiment;
  private @Nullable Snapshot last;
  private long since;

  Rest(Experiment experiment) {
    this.experiment = experiment;
  }

  boolean isOver(Snapshot newest) {
    return switch (newest.state()) {
      case FAILED -> true;
      case FINISHED -> isFilmed(newest) && isMeasured(newest);
      default -> false;
    };
  }

  private boolean isMeasured(Snapshot newest) {
    return newest.stopReason() == StopReason.STOPPED || newest.probes().size() == 2;
  }

  /** Whether the watched orbits are complete, trained or not. */
  boolean isFilmed(Snapshot newest) {
    if (newest != last) {
      last = newest;
      since = System.nanoTime();
    }
    return switch (newest.state()) {
      case FAILED -> true;
      case PREPARING, TRAINING -> false;
      default ->
          newest.film().getLast().k() >= experiment.iteration().steps()
              || System.nanoTime() - since > QUIET_NANOS;
    };
  }
}
