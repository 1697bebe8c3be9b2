package org.attractorlab.ui.plane;

import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * Weights that stand still and points to memorize: what everything explored in the plane depends
 * on.
 *
 * @param step training steps made
 */
record Still(Run run, int step, TrainingImages points, int steps, double tolerance) {
  /** That of a laboratory now; null while the weights change, or where there are no points. */
  static @Nullable Still of(Laboratory laboratory) {
    Run run = laboratory.runProperty().get();
    Snapshot snapshot = laboratory.snapshotProperty().get();
    TrainingImages points = laboratory.imagesProperty().get();
    if (run == null || snapshot == null || points == null || !points.set().shape().isPoint()) {
      return null;
    }
    IterationSettings settings = run.experiment().iteration();
    return switch (snapshot.state()) {
      case READY, PAUSED, FINISHED ->
          new Still(run, snapshot.step(), points, settings.steps(), settings.tolerance());
      case PREPARING, TRAINING, FAILED -> null;
    };
  }

  // Runs and points are told apart by identity: two with the same values are two.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Still that
        && run == that.run
        && step == that.step
        && points == that.points
        && steps == that.steps
        && tolerance == that.tolerance;
  }

  @Override
  public int hashCode() {
    return step;
  }
}
