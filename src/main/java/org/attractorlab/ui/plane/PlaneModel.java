package org.attractorlab.ui.plane;

import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.VectorField;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Transport;
import org.jspecify.annotations.Nullable;

/**
 * What moves in the plane: the field and the particles. Once a pulse it takes the answer of the
 * run, if there is one, and asks for the next; so both follow the weights while these change, and
 * nothing is computed that nobody looks at.
 */
final class PlaneModel implements Transport {
  private static final double LONGEST_PAUSE = 0.1;
  private static final int LINE_CELLS = 400;

  private final Laboratory laboratory;
  private final RandomGenerator random;
  private final PlaneLayers layers = new PlaneLayers();
  private final Explored explored;
  private final PointEditor editor;
  private final BooleanProperty playing = new SimpleBooleanProperty(true);
  private final BooleanProperty orbitsByClick = new SimpleBooleanProperty();
  private final DoubleProperty speed = new SimpleDoubleProperty(4);

  private int arrows = 20;
  private Spray spray;
  private @Nullable Run run;
  private @Nullable VectorField field;
  private int fieldStep = -1;
  private Exploration<PlaneFrame> asked = new Exploration<>();
  private float[] askedPoints = {};
  private boolean waiting;
  private int version;
  private long last;

  /**
   * @param background for what takes long and needs no network
   * @param window runs work on the window's thread
   * @param random of which particles are made
   */
  PlaneModel(Laboratory laboratory, Executor background, Executor window, RandomGenerator random) {
    this.laboratory = laboratory;
    this.random = random;
    explored = new Explored(laboratory, layers, background, window);
    editor = new PointEditor(laboratory);
    spray = new Spray(2, random);
  }

  Laboratory laboratory() {
    return laboratory;
  }

  PlaneLayers layers() {
    return layers;
  }

  /** What is found out about the map. */
  Explored explored() {
    return explored;
  }

  PointEditor editor() {
    return editor;
  }

  /** Whether the particles move. */
  BooleanProperty playingProperty() {
    return playing;
  }

  /** Whether a click starts an orbit instead of placing a point. */
  BooleanProperty orbitsByClickProperty() {
    return orbitsByClick;
  }

  /** Starts an orbit at a place; on the line its y does not matter. */
  void start(double x, double y) {
    explored.start(
        editor.dimensions() == 1 ? new float[] {(float) x} : new float[] {(float) x, (float) y});
  }

  /** Applications of the map a second. */
  DoubleProperty speedProperty() {
    return speed;
  }

  /** Cells along a side in which an arrow is wanted. */
  void arrows(int along) {
    arrows = along;
  }

  /** The newest field; null while there is none. */
  @Nullable VectorField field() {
    return field;
  }

  Spray spray() {
    return spray;
  }

  /** Changes whenever field or particles do. */
  int version() {
    return version;
  }

  /**
   * Goes on.
   *
   * @param now in nanoseconds
   * @param looked whether somebody sees it
   */
  void pulse(long now, boolean looked) {
    editor.pulse();
    followRun();
    double seconds = Math.min(LONGEST_PAUSE, (now - last) / 1e9);
    last = now;
    explored.pulse(field, editor, looked && run != null);
    if (!looked || run == null) {
      return;
    }
    take();
    if (playing.get()) {
      spray.advance(seconds * speed.get());
      version++;
    }
    ask();
  }

  private void followRun() {
    Run now = laboratory.runProperty().get();
    if (now == run) {
      return;
    }
    asked.cancel();
    waiting = false;
    field = null;
    fieldStep = -1;
    version++;
    run = now != null && now.images().set().shape().isPoint() ? now : null;
    explored.forgetOrbits();
    if (run != null && spray.dimensions() != run.images().set().shape().size()) {
      spray = new Spray(run.images().set().shape().size(), random);
    }
  }

  private void take() {
    if (!waiting || !asked.isOver()) {
      return;
    }
    waiting = false;
    PlaneFrame frame = asked.latest();
    if (frame != null) {
      field = frame.field();
      fieldStep = frame.step();
      spray.carry(askedPoints, frame.particles());
      version++;
    }
  }

  private void ask() {
    Snapshot snapshot = laboratory.snapshotProperty().get();
    if (waiting || run == null || snapshot == null || !isAlive(snapshot.state())) {
      return;
    }
    PlaneGrid grid =
        spray.dimensions() == 1 ? PlaneGrid.ofLine(LINE_CELLS) : PlaneGrid.of(arrows, arrows);
    boolean isOld = field == null || fieldStep != snapshot.step() || !field.grid().equals(grid);
    if (isOld || snapshot.state() == RunState.TRAINING || spray.waits()) {
      askedPoints = spray.points();
      asked = run.plane().frame(grid, askedPoints);
      waiting = true;
    }
  }

  private static boolean isAlive(RunState state) {
    return state != RunState.PREPARING && state != RunState.FAILED;
  }

  @Override
  public void playOrPause() {
    playing.set(!playing.get());
  }

  @Override
  public void next() {
    playing.set(false);
    spray.step();
    version++;
  }

  @Override
  public void previous() {
    playing.set(false);
    spray.back();
    version++;
  }

  @Override
  public void first() {
    spray.restart();
    version++;
  }

  /** There is no last frame: particles that have come to rest begin anew. */
  @Override
  public void last() {
    playing.set(true);
  }
}
