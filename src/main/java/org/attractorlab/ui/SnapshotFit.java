package org.attractorlab.ui;

import java.util.stream.IntStream;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Snapshot;
import org.jspecify.annotations.Nullable;

/** Whether a snapshot is of the images that there are. */
final class SnapshotFit {
  private SnapshotFit() {}

  /** Not, where points were taken out and the engine has not yet heard of it. */
  static boolean fits(Snapshot snapshot, @Nullable TrainingImages images) {
    if (images == null || snapshot.film().isEmpty()) {
      return true;
    }
    int count = images.count();
    return snapshot.stored().size() <= count
        && IntStream.of(snapshot.film().getLast().nearest()).allMatch(image -> image < count);
  }
}
