package org.attractorlab.ui.slice;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The slice that is wanted, the newest that is known, and an orbit in it. It looks at the run once
 * a pulse: a slice is asked for when somebody looks and weights stand still, and is cancelled as
 * soon as it would be another one. While weights change, the last slice stays.
 */
final class SliceModel {
  /** Cells along a side. */
  static final int SIZE = 128;

  static final int CORNERS = 3;

  /** What a slice depends on. */
  private record Wanted(
      Run run, int step, List<Corner> corners, int steps, double tolerance, Plane plane) {
    boolean same(@Nullable Wanted other) {
      return other != null
          && run == other.run
          && step == other.step
          && corners.equals(other.corners)
          && steps == other.steps
          && tolerance == other.tolerance;
    }
  }

  private final Laboratory laboratory;
  private final ObservableList<Corner> choices = FXCollections.observableArrayList();
  private final List<ObjectProperty<@Nullable Corner>> corners =
      IntStream.range(0, CORNERS)
          .<ObjectProperty<@Nullable Corner>>mapToObj(_ -> new SimpleObjectProperty<>())
          .toList();
  private final ReadOnlyObjectWrapper<@Nullable SliceView> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(Texts.text("slice.empty"));
  private final ReadOnlyStringWrapper invitation = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable OrbitFilm> film = new ReadOnlyObjectWrapper<>();

  private @Nullable TrainingImages images;
  private @Nullable Run run;
  private List<Corner> planeOf = List.of();
  private @Nullable Plane plane;
  private @Nullable Wanted ordered;
  private Exploration<SliceMap> slice = new Exploration<>();
  private @Nullable SliceMap taken;
  private Exploration<List<OrbitFrame>> orbit = new Exploration<>();
  private boolean orbitAsked;

  SliceModel(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** The images that a plane may go through. */
  ObservableList<Corner> choices() {
    return choices;
  }

  /** One of the three images; null while there is none. */
  ObjectProperty<@Nullable Corner> cornerProperty(int corner) {
    return corners.get(corner);
  }

  /** The newest slice; null while there is none. */
  ReadOnlyObjectProperty<@Nullable SliceView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** The share of the slice under way that is done, −1 where none is. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why there is no slice. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** The orbit started last; null where there is none with the weights as they are. */
  ReadOnlyObjectProperty<@Nullable OrbitFilm> filmProperty() {
    return film.getReadOnlyProperty();
  }

  @Nullable TrainingImages images() {
    return images;
  }

  /**
   * Looks at the run.
   *
   * @param looked whether somebody sees the slice
   */
  void pulse(boolean looked) {
    followImages();
    followCorners();
    Wanted wanted = wanted();
    if (ordered != null && !ordered.same(wanted)) {
      slice.cancel();
      ordered = null;
      forgetOrbit();
    }
    if (looked && ordered == null && wanted != null && weightsStandStill()) {
      ordered = wanted;
      taken = null;
      slice = wanted.run().slice(wanted.plane(), SIZE);
    }
    takeSlice();
    takeOrbit();
    invitation.set(
        view.get() == null || canStart()
            ? Texts.text("slice.click")
            : Texts.text("slice.before", view.get().step()));
  }

  /** Starts an orbit at a point of the slice, if the weights are still those of the slice. */
  void start(double x, double y) {
    SliceView seen = view.get();
    if (seen != null && ordered != null && seen.step() == ordered.step()) {
      orbit.cancel();
      orbit = ordered.run().orbit(seen.image(x, y));
      orbitAsked = true;
    }
  }

  /** Whether a click starts an orbit now. */
  boolean canStart() {
    return view.get() != null && ordered != null && view.get().step() == ordered.step();
  }

  /** What can be done with the slice that is shown, a sentence. */
  ReadOnlyStringProperty invitationProperty() {
    return invitation.getReadOnlyProperty();
  }

  private void followImages() {
    TrainingImages now = laboratory.imagesProperty().get();
    if (run != laboratory.runProperty().get()) {
      run = laboratory.runProperty().get();
      view.set(null);
      forgetOrbit();
    }
    if (now == images) {
      return;
    }
    images = now;
    choices.setAll(now == null ? List.of() : Corner.choices(now));
    for (int i = 0; i < CORNERS; i++) {
      corners.get(i).set(i < choices.size() ? choices.get(i) : null);
    }
  }

  private void followCorners() {
    List<Corner> now = corners.stream().map(ObjectProperty::get).filter(c -> c != null).toList();
    if (images == null || now.size() < CORNERS) {
      plane = null;
      planeOf = List.of();
      hint.set(Texts.text(images == null ? "slice.empty" : "slice.too-few"));
      return;
    }
    if (now.equals(planeOf)) {
      return;
    }
    planeOf = now;
    try {
      plane = Plane.through(values(now.get(0)), values(now.get(1)), values(now.get(2)));
      hint.set(Texts.text("slice.empty"));
    } catch (UnusableInput problem) {
      plane = null;
      view.set(null);
      hint.set(problem.getMessage());
    }
  }

  private float[] values(Corner corner) {
    return images.set().image(corner.index());
  }

  private @Nullable Wanted wanted() {
    Snapshot snapshot = laboratory.snapshotProperty().get();
    if (run == null || snapshot == null || plane == null) {
      return null;
    }
    IterationSettings settings = laboratory.experimentProperty().get().iteration();
    return new Wanted(run, snapshot.step(), planeOf, settings.steps(), settings.tolerance(), plane);
  }

  private boolean weightsStandStill() {
    RunState state = laboratory.stateProperty().get();
    return state == RunState.READY || state == RunState.PAUSED || state == RunState.FINISHED;
  }

  private void takeSlice() {
    progress.set(ordered == null || slice.isOver() ? -1 : slice.progress());
    if (ordered == null) {
      return;
    }
    SliceMap newest = slice.latest();
    if (newest != null && newest != taken) {
      taken = newest;
      view.set(
          new SliceView(
              ordered.corners(), ordered.plane(), newest, ordered.steps(), ordered.step()));
    }
    if (slice.isOver() && !slice.isComplete()) {
      // The weights have changed and changed back, by a reset: it is to be asked for once more.
      ordered = null;
    }
  }

  private void takeOrbit() {
    if (orbitAsked && orbit.isOver()) {
      orbitAsked = false;
      List<OrbitFrame> frames = orbit.latest();
      film.set(frames == null ? null : OrbitFilm.of(frames));
    }
  }

  private void forgetOrbit() {
    orbit.cancel();
    orbitAsked = false;
    film.set(null);
  }
}
