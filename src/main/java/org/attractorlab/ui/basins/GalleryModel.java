package org.attractorlab.ui.basins;

import java.util.Collection;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.StillWeights;
import org.jspecify.annotations.Nullable;

/**
 * Attractors that are no training images, and cycles, as the run found them among the ends of all
 * starts.
 */
final class GalleryModel {
  /**
   * What was found.
   *
   * @param starts how many were followed
   * @param settled how many of them settled at no training image
   * @param repeating how many of them ended in a cycle
   */
  record Found(OtherEnds ends, int starts, int settled, int repeating) {
    static @Nullable Found in(@Nullable Snapshot snapshot) {
      if (snapshot == null || snapshot.otherEnds() == null) {
        return null;
      }
      Collection<ProbeResult> probes = snapshot.probes().values();
      return new Found(
          snapshot.otherEnds(),
          sum(probes, ProbeResult::count),
          sum(probes, ProbeResult::spurious),
          sum(probes, ProbeResult::cycles));
    }

    private static int sum(Collection<ProbeResult> probes, ToIntFunction<ProbeResult> number) {
      return probes.stream().mapToInt(number).sum();
    }
  }

  private final Laboratory laboratory;
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper measurable = new ReadOnlyBooleanWrapper();
  private @Nullable StillWeights ordered;
  private @Nullable OtherEnds atOrder;

  GalleryModel(Laboratory laboratory) {
    this.laboratory = laboratory;
    laboratory.snapshotProperty().subscribe(this::follow);
  }

  /** What was found with the weights as they are; null where nothing was looked for. */
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The share that is done, −1 where nothing is under way. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether there is something to look for now. */
  ReadOnlyBooleanProperty measurableProperty() {
    return measurable.getReadOnlyProperty();
  }

  void measure() {
    StillWeights weights = StillWeights.of(laboratory);
    if (weights != null) {
      ordered = weights;
      atOrder = laboratory.snapshotProperty().get().otherEnds();
      progress.set(0);
      weights.run().measure();
    }
  }

  private void follow(@Nullable Snapshot snapshot) {
    StillWeights now = StillWeights.of(laboratory);
    measurable.set(now != null);
    Found next = Found.in(snapshot);
    if (found.get() == null || next == null || next.ends() != found.get().ends()) {
      found.set(next);
    }
    boolean answered = next != null && next.ends() != atOrder;
    if (answered || ordered != null && !ordered.same(now)) {
      ordered = null;
    }
    progress.set(ordered == null ? -1 : Math.max(0, snapshot.progress()));
  }
}
