package org.attractorlab.ui.measures;

import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.ComparedRun;
import org.attractorlab.experiment.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A run as it was when it was pinned: plain data, no network.
 *
 * @param title of its experiment, or the name of its file
 * @param snapshot with the last frame of its film alone
 * @param saved what the report in its file says; null for a run of this window
 */
record PinnedRun(
    String title,
    Experiment experiment,
    TrainingImages images,
    Snapshot snapshot,
    @Nullable ComparedRun saved) {
  /** A run as it is now. */
  static PinnedRun of(Experiment experiment, TrainingImages images, Snapshot now) {
    return new PinnedRun(experiment.title(), experiment, images, withLastFrame(now), null);
  }

  /** The run of a file. */
  static PinnedRun ofFile(
      String name, Experiment experiment, TrainingImages images, Snapshot now, ComparedRun report) {
    return new PinnedRun(name, experiment, images, withLastFrame(now), report);
  }

  private static Snapshot withLastFrame(Snapshot now) {
    return now.withFilm(now.film().isEmpty() ? List.of() : List.of(now.film().getLast()));
  }

  /** Its settings and outcomes. */
  ComparedRun summary(String name) {
    return saved == null
        ? ComparedRun.of(name, Report.of(experiment, images, snapshot).toJson())
        : new ComparedRun(name, saved.settings(), saved.outcomes());
  }
}
