package org.attractorlab.ui.basins;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.StillWeights;
import org.jspecify.annotations.Nullable;

/** Recovery by level of noise: the order to measure it, and what is known so far. */
final class RecoveryModel {
  private final Laboratory laboratory;
  private final ReadOnlyObjectWrapper<List<RecoveryResult>> results =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper measurable = new ReadOnlyBooleanWrapper();
  private Exploration<List<RecoveryResult>> curve = new Exploration<>();
  private @Nullable StillWeights measured;

  RecoveryModel(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** The levels that are measured with the weights as they are. */
  ReadOnlyObjectProperty<List<RecoveryResult>> resultsProperty() {
    return results.getReadOnlyProperty();
  }

  /** The share that is done, −1 where nothing is under way. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether there is something to measure now. */
  ReadOnlyBooleanProperty measurableProperty() {
    return measurable.getReadOnlyProperty();
  }

  void measure() {
    StillWeights weights = StillWeights.of(laboratory);
    if (weights != null) {
      curve.cancel();
      measured = weights;
      results.set(List.of());
      curve = weights.run().recoveryCurve();
    }
  }

  /** Looks at the run. */
  void pulse() {
    StillWeights now = StillWeights.of(laboratory);
    measurable.set(now != null);
    if (measured != null && !measured.same(now)) {
      curve.cancel();
      measured = null;
      results.set(List.of());
    }
    progress.set(measured == null || curve.isOver() ? -1 : curve.progress());
    List<RecoveryResult> latest = curve.latest();
    if (measured != null && latest != null && latest.size() != results.get().size()) {
      results.set(latest);
    }
  }
}
