package org.attractorlab.ui.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.chart.SharesChart.Row;
import org.jspecify.annotations.Nullable;

/** Which kind of starts is shown, what was measured for it, and the order to measure. */
final class BasinsModel {
  /** More rows cannot be read; what is left of the training images becomes one row. */
  static final int MOST_IMAGES = 24;

  private final Laboratory laboratory;
  private final ObjectProperty<StartKind> kind = new SimpleObjectProperty<>(StartKind.UNSEEN);
  private final ReadOnlyObjectWrapper<@Nullable ProbeResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper measurable = new ReadOnlyBooleanWrapper();
  private List<StoredMeasure> atOrder = List.of();
  private boolean ordered;

  BasinsModel(Laboratory laboratory) {
    this.laboratory = laboratory;
    laboratory.snapshotProperty().subscribe(this::follow);
    kind.subscribe(_ -> follow(laboratory.snapshotProperty().get()));
  }

  ObjectProperty<StartKind> kindProperty() {
    return kind;
  }

  /** What was measured for the kind with the weights as they are; null where nothing was. */
  ReadOnlyObjectProperty<@Nullable ProbeResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether an order to measure has not been answered yet. */
  ReadOnlyBooleanProperty measuringProperty() {
    return measuring.getReadOnlyProperty();
  }

  /** Whether there is something to measure now. */
  ReadOnlyBooleanProperty measurableProperty() {
    return measurable.getReadOnlyProperty();
  }

  /** Orders a measurement with the weights as they are. */
  void measure() {
    Run run = laboratory.runProperty().get();
    Snapshot snapshot = laboratory.snapshotProperty().get();
    if (run != null && snapshot != null && measurable.get()) {
      atOrder = snapshot.stored();
      ordered = true;
      measuring.set(true);
      run.measure();
    }
  }

  private void follow(@Nullable Snapshot snapshot) {
    result.set(snapshot == null ? null : snapshot.probes().get(kind.get()));
    RunState state = snapshot == null ? RunState.PREPARING : snapshot.state();
    boolean standsStill =
        state == RunState.READY || state == RunState.PAUSED || state == RunState.FINISHED;
    measurable.set(standsStill);
    boolean answered = snapshot != null && !snapshot.stored().isEmpty();
    ordered = ordered && standsStill && !(answered && snapshot.stored() != atOrder);
    // The end of training orders a measurement too.
    boolean byItself = state == RunState.FINISHED && !snapshot.resting() && !answered;
    measuring.set(ordered || byItself);
  }

  /** The rows of the chart, training images first. */
  List<Row> rows() {
    ProbeResult measured = result.get();
    TrainingImages images = laboratory.imagesProperty().get();
    return measured == null || images == null ? List.of() : rows(measured, images);
  }

  static List<Row> rows(ProbeResult measured, TrainingImages images) {
    int[] counts = measured.byTrainingImage();
    int n = Math.min(counts.length, images.count());
    List<Integer> shown =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -counts[i]))
            .limit(MOST_IMAGES)
            .sorted()
            .toList();
    List<Row> rows = new ArrayList<>();
    int left = measured.toTrainingImage();
    for (int i : shown) {
      rows.add(new Row(i + 1 + "  " + images.label(i), counts[i], i));
      left -= counts[i];
    }
    if (n > MOST_IMAGES) {
      rows.add(new Row(Texts.text("measures.basins.others", n - MOST_IMAGES), left, -1));
    }
    rows.add(new Row(Texts.text("measures.basins.spurious"), measured.spurious(), -1));
    rows.add(new Row(Texts.text("measures.basins.cycles"), measured.cycles(), -1));
    rows.add(new Row(Texts.text("measures.basins.diverged"), measured.diverged(), -1));
    rows.add(new Row(Texts.text("measures.basins.unsettled"), measured.unsettled(), -1));
    return rows;
  }

  /** How many different training images were reached. */
  static int different(ProbeResult measured) {
    return (int) IntStream.of(measured.byTrainingImage()).filter(count -> count > 0).count();
  }
}
