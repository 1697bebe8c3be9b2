package org.attractorlab.ui;

import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a run at a training step: what is measured of them is true as long as they are the
 * same.
 */
public record StillWeights(Run run, int step) {
  /** The weights that stand still now; null while they change, or where there are none. */
  public static @Nullable StillWeights of(Laboratory laboratory) {
    Run run = laboratory.runProperty().get();
    Snapshot snapshot = laboratory.snapshotProperty().get();
    if (run == null || snapshot == null) {
      return null;
    }
    RunState state = snapshot.state();
    boolean still =
        state == RunState.READY || state == RunState.PAUSED || state == RunState.FINISHED;
    return still ? new StillWeights(run, snapshot.step()) : null;
  }

  /** Whether nothing has changed. */
  public boolean same(@Nullable StillWeights other) {
    return other != null && run == other.run && step == other.step;
  }
}
