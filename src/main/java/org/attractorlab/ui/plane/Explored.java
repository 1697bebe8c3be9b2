package org.attractorlab.ui.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.Basins;
import org.attractorlab.dynamics.plane.Contours;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.NearestPoints;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.dynamics.plane.RadiusMap;
import org.attractorlab.dynamics.plane.VectorField;
import org.attractorlab.experiment.PlaneRun;
import org.attractorlab.experiment.RunState;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about the map: basins, ρ, fixed points and orbits of weights that stand still,
 * and a rough picture of the basins, from the field alone, while these change.
 */
final class Explored {
  /** Cells of basins along a side. */
  private static final int CELLS = 320;

  private static final int LINE_CELLS = 640;
  private static final int RADIUS_CELLS = 160;
  private static final int NEAREST_CELLS = 250;
  private static final int MOST_ORBITS = 12;
  private static final int ROUGH_STEPS = 60;

  private record Data(float[][] points) {}

  private record Measured(BasinMap basins, float[][] points) {}

  private record Rough(VectorField field, float[][] points, double tolerance) {}

  private final Laboratory laboratory;
  private final PlaneLayers layers;
  private final Asking<PlaneGrid, BasinMap> basins = new Asking<>(PlaneRun::basins);
  private final Asking<PlaneGrid, RadiusMap> radii = new Asking<>(PlaneRun::radii);
  private final Asking<Boolean, List<FixedPoint>> fixed =
      new Asking<>((run, _) -> run.fixedPoints());
  private final List<OrbitOf> orbits = new ArrayList<>();
  private final Derived<BasinMap, List<float[]>> boundaries;
  private final Derived<RadiusMap, List<float[]>> contour;
  private final Derived<Data, List<float[]>> nearest;
  private final Derived<Rough, BasinMap> rough;
  private final Derived<VectorField, List<float[]>> streams;
  private final Derived<Measured, PlaneShares> shares;
  private final ReadOnlyObjectWrapper<@Nullable PlaneShares> shown = new ReadOnlyObjectWrapper<>();
  private @Nullable Measured measured;
  private @Nullable Data data;
  private @Nullable Rough newest;
  private int version;
  private Object seen = List.of();

  /** An orbit that was asked for, by where it starts. */
  private record OrbitOf(float[] start, Asking<float[], PointOrbit> asking) {}

  Explored(Laboratory laboratory, PlaneLayers layers, Executor background, Executor window) {
    this.laboratory = laboratory;
    this.layers = layers;
    Runnable changed = () -> version++;
    boundaries =
        new Derived<>(m -> Contours.between(m.grid(), m.labels()), background, window, changed);
    contour = new Derived<>(m -> Contours.at(m.grid(), m.radii(), 1), background, window, changed);
    nearest = new Derived<>(Explored::cells, background, window, changed);
    rough =
        new Derived<>(
            r -> Basins.rough(r.field(), r.points(), ROUGH_STEPS, r.tolerance()),
            background,
            window,
            changed);
    streams = new Derived<>(StreamLines::of, background, window, changed);
    shares =
        new Derived<>(
            m -> PlaneShares.of(m.basins(), m.points()),
            background,
            window,
            () -> shown.set(shareOf()));
  }

  private @Nullable PlaneShares shareOf() {
    return shares.value();
  }

  /** Which shares lead where, as far as that is known; roughly while training. */
  ReadOnlyObjectProperty<@Nullable PlaneShares> sharesProperty() {
    return shown.getReadOnlyProperty();
  }

  private static List<float[]> cells(Data data) {
    PlaneGrid grid = PlaneGrid.of(NEAREST_CELLS, NEAREST_CELLS);
    return Contours.between(grid, NearestPoints.of(grid, data.points()));
  }

  /**
   * Takes what is new and asks for what is wanted.
   *
   * @param field the newest, null while there is none
   */
  void pulse(@Nullable VectorField field, PointEditor editor, boolean looked) {
    Still still = looked ? Still.of(laboratory) : null;
    boolean line = editor.dimensions() == 1;
    PlaneGrid grid = line ? PlaneGrid.ofLine(LINE_CELLS) : PlaneGrid.of(CELLS, CELLS);
    PlaneGrid coarse =
        line ? PlaneGrid.ofLine(LINE_CELLS) : PlaneGrid.of(RADIUS_CELLS, RADIUS_CELLS);
    // What is asked last is answered first, and the orbit of a click shall not wait.
    boolean rest = layers.shows(Layer.RADIUS) || radii.answer() != null || basins.isComplete();
    radii.pulse(still, rest ? coarse : null);
    basins.pulse(still, grid);
    fixed.pulse(still, true);
    orbits.forEach(orbit -> orbit.asking().pulse(still, orbit.start()));
    boundaries.from(!line && basins.isComplete() ? basins.answer() : null);
    contour.from(!line && radii.isComplete() ? radii.answer() : null);
    pulseNearest(editor, looked && !line && layers.shows(Layer.NEAREST));
    pulseRough(field, editor);
    boolean lines = looked && !line && layers.shows(Layer.STREAM_LINES);
    streams.from(lines && field != null && field.grid().dimensions() == 2 ? field : null);
    pulseShares(editor);
    Object now = List.of(known(radii), known(basins), known(fixed), orbitsKnown());
    if (!now.equals(seen)) {
      seen = now;
      version++;
    }
  }

  private void pulseNearest(PointEditor editor, boolean wanted) {
    if (!wanted || editor.count() == 0) {
      data = null;
    } else if (data == null || !editor.isSame(data.points())) {
      data = new Data(editor.points());
    }
    nearest.from(data);
  }

  private void pulseRough(@Nullable VectorField field, PointEditor editor) {
    boolean wanted =
        field != null
            && editor.count() > 0
            && field.grid().dimensions() == editor.dimensions()
            && layers.shows(Layer.BASINS)
            && laboratory.stateProperty().get() == RunState.TRAINING;
    if (!wanted) {
      newest = null;
    } else if (newest == null || newest.field() != field) {
      double tolerance = laboratory.experimentProperty().get().iteration().tolerance();
      newest = new Rough(field, editor.points(), tolerance);
    }
    rough.from(newest);
  }

  private void pulseShares(PointEditor editor) {
    BasinMap map = basins() == null ? roughBasins() : basins();
    if (map == null || map.points() != editor.count()) {
      measured = null;
    } else if (measured == null || measured.basins() != map) {
      measured = new Measured(map, editor.points());
    }
    shares.from(measured);
  }

  private static Object known(Asking<?, ?> asking) {
    Object answer = asking.answer();
    return answer == null ? "" : System.identityHashCode(answer);
  }

  private List<Object> orbitsKnown() {
    return orbits.stream().map(orbit -> known(orbit.asking())).toList();
  }

  /** Changes whenever something else is known. */
  int version() {
    return version;
  }

  /** The basins of the weights as they are; null while nothing is known, or only roughly. */
  @Nullable BasinMap basins() {
    return basins.answer();
  }

  boolean basinsAreComplete() {
    return basins.isComplete();
  }

  /** The basins as far as the field tells, while training; null else. */
  @Nullable BasinMap roughBasins() {
    return rough.value();
  }

  @Nullable RadiusMap radii() {
    return radii.answer();
  }

  /** Lines between basins; empty until these are known. */
  List<float[]> boundaries() {
    return boundaries.value() == null ? List.of() : boundaries.value();
  }

  /** Lines on which ρ is 1; empty until they are known. */
  List<float[]> contour() {
    return contour.value() == null ? List.of() : contour.value();
  }

  /** Lines between the cells of the nearest point; empty while nobody wants them. */
  List<float[]> nearest() {
    return nearest.value() == null ? List.of() : nearest.value();
  }

  /** Lines that follow the field; empty while nobody wants them. */
  List<float[]> streams() {
    return streams.value() == null ? List.of() : streams.value();
  }

  List<FixedPoint> fixedPoints() {
    return fixed.answer() == null ? List.of() : fixed.answer();
  }

  /** The orbits that were started, as far as they are known with the weights as they are. */
  List<PointOrbit> orbits() {
    return orbits.stream().map(o -> o.asking().answer()).filter(o -> o != null).toList();
  }

  /** How many orbits were started. */
  int orbitCount() {
    return orbits.size();
  }

  /** Starts an orbit; the oldest one goes where there are many. */
  void start(float[] at) {
    if (orbits.size() == MOST_ORBITS) {
      orbits.removeFirst();
    }
    orbits.add(new OrbitOf(at, new Asking<>(PlaneRun::orbit)));
    layers.shownProperty(Layer.ORBITS).set(true);
    version++;
  }

  void forgetOrbits() {
    orbits.forEach(orbit -> orbit.asking().pulse(null, null));
    orbits.clear();
    version++;
  }

  /** The share of the basins that is done, −1 where none are under way. */
  double progress() {
    return basins.progress();
  }
}
