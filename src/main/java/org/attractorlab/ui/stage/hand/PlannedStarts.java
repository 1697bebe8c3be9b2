package org.attractorlab.ui.stage.hand;

import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.experiment.Run;
import org.jspecify.annotations.Nullable;

/** The starts that the experiment of a run asks for, kept as long as it asks for the same. */
final class PlannedStarts {
  private @Nullable TrainingImages images;
  private @Nullable IterationSettings settings;
  private long seed;
  private float[][] starts = {};

  /** In the order of the orbits; not to be changed. */
  float[][] of(@Nullable Run run) {
    if (run == null) {
      return new float[0][];
    }
    IterationSettings wanted = run.experiment().iteration();
    if (run.images() != images || !wanted.equals(settings) || run.experiment().seed() != seed) {
      images = run.images();
      settings = wanted;
      seed = run.experiment().seed();
      starts = planned(images, wanted, seed);
    }
    return starts;
  }

  private static float[][] planned(TrainingImages images, IterationSettings wanted, long seed) {
    try {
      return Starts.of(wanted, images, seed).values();
    } catch (UnusableInput _) {
      // The run says so; there is no orbit to choose.
      return new float[0][];
    }
  }

  /** The training image that a planned start was made of. */
  int origin(int orbit, @Nullable TrainingImages all) {
    boolean known =
        all != null && orbit >= 0 && settings != null && settings.starts() == StartKind.CORRUPTED;
    return known ? orbit % all.count() : RecoveryCount.NO_ORIGIN;
  }
}
