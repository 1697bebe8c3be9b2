package org.attractorlab.ui.measures;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.report.Comparison;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A run that was pinned, and the present one beside it. */
public final class CompareModel {
  private final Laboratory laboratory;
  private final ReadOnlyObjectWrapper<@Nullable PinnedRun> pinned = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PinnedRun> present = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final SavedRunPin saved;
  private @Nullable Snapshot seen;

  /**
   * @param resumed makes the run of a saved model
   * @param window runs work on the window's thread
   */
  public CompareModel(
      Laboratory laboratory, Function<Model, Run> resumed, Executor background, Executor window) {
    this.laboratory = laboratory;
    saved = new SavedRunPin(laboratory, resumed, background, window, this::take);
  }

  ReadOnlyObjectProperty<@Nullable PinnedRun> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /** The present run as it was at the last look; null while there is none or none is pinned. */
  ReadOnlyObjectProperty<@Nullable PinnedRun> presentProperty() {
    return present.getReadOnlyProperty();
  }

  /** What differs; null while none is pinned. */
  ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** Pins the present run as it is now; says so, or that there is none. */
  public void pin() {
    PinnedRun now = now();
    if (now == null || now.snapshot().step() == 0) {
      laboratory.notice(
          new Notice(Notice.Severity.INFO, Texts.text("measures.compare.nothing-to-pin")));
      return;
    }
    saved.cancel();
    take(now);
    laboratory.notice(
        new Notice(
            Notice.Severity.INFO,
            Texts.text("measures.compare.done", now.experiment().title(), now.snapshot().step())));
  }

  /**
   * Pins a saved run: its losses and what its report says at once, its orbits and badges when the
   * engine has followed them. What cannot be read is told.
   *
   * @param place a model, or the folder of a run
   */
  public void pin(Path place) {
    saved.read(place);
  }

  private void take(PinnedRun run) {
    seen = null;
    pinned.set(run);
    look();
  }

  /** Follows what is on its way to be pinned. To be called once a pulse. */
  void pulse() {
    saved.look();
  }

  public void unpin() {
    saved.cancel();
    pinned.set(null);
    present.set(null);
    comparison.set(null);
  }

  /** Compares with the run as it is now, if it has changed. To be called now and then. */
  void look() {
    PinnedRun old = pinned.get();
    if (old == null || laboratory.snapshotProperty().get() == seen) {
      return;
    }
    seen = laboratory.snapshotProperty().get();
    PinnedRun now = now();
    comparison.set(
        now == null
            ? null
            : Comparison.of(
                old.summary(Texts.text("measures.compare.pinned")),
                now.summary(Texts.text("measures.compare.present"))));
    present.set(now);
  }

  private @Nullable PinnedRun now() {
    Run run = laboratory.runProperty().get();
    Snapshot snapshot = laboratory.snapshotProperty().get();
    TrainingImages images = laboratory.imagesProperty().get();
    if (run == null || snapshot == null || images == null) {
      return null;
    }
    return PinnedRun.of(run.experiment(), images, snapshot);
  }
}
