package org.attractorlab.ui.measures;

import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.ComparedRun;
import org.attractorlab.experiment.report.Report;

/**
 * A run as it was when it was pinned: plain data, no network.
 *
 * @param snapshot with the last frame of its film alone
 */
record PinnedRun(Experiment experiment, TrainingImages images, Snapshot snapshot) {
  /** A run as it is now. */
  static PinnedRun of(Experiment experiment, TrainingImages images, Snapshot now) {
    return new PinnedRun(
        experiment,
        images,
        now.withFilm(now.film().isEmpty() ? List.of() : List.of(now.film().getLast())));
  }

  /** Its settings and outcomes. */
  ComparedRun summary(String name) {
    return ComparedRun.of(name, Report.of(experiment, images, snapshot).toJson());
  }
}
