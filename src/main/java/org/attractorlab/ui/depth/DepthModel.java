package org.attractorlab.ui.depth;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.depth.EffectiveMatrix;
import org.attractorlab.dynamics.depth.ProbeGrid;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.experiment.CancellableMap;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Reach;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * Matrix and answers of the network as it is, computed elsewhere whenever the weights stand still
 * and somebody looks; once they change, what is under way ends. The last result stays meanwhile.
 */
final class DepthModel {
  /**
   * What is known of the weights of a step; first the answers, then the numbers, then the matrix.
   *
   * @param linear whether there is one matrix, else the Jacobian at the first training image
   * @param reach which entries must be 0
   */
  record Found(
      TrainingImages images,
      int step,
      int layers,
      boolean linear,
      Reach reach,
      ProbeGrid answers,
      @Nullable DepthNumbers numbers,
      @Nullable EffectiveMatrix matrix) {
    /** Whether the matrix is too large to be shown. */
    boolean tooLarge() {
      return images.set().shape().size() > EffectiveMatrix.MOST;
    }

    private Found with(DepthNumbers found) {
      return new Found(images, step, layers, linear, reach, answers, found, matrix);
    }

    private Found with(EffectiveMatrix found) {
      return new Found(images, step, layers, linear, reach, answers, numbers, found);
    }
  }

  /** One computation. */
  private static final class Order {
    private volatile boolean cancelled;
    private volatile double progress;
  }

  private final Laboratory laboratory;
  private final Executor elsewhere;
  private final Executor window;
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private @Nullable Run run;
  private int step = -1;
  private @Nullable Order order;

  /**
   * @param elsewhere computes what takes long
   * @param window runs work on the window's thread
   */
  DepthModel(Laboratory laboratory, Executor elsewhere, Executor window) {
    this.laboratory = laboratory;
    this.elsewhere = elsewhere;
    this.window = window;
  }

  /** The newest result; null before the first, and for points, which are no images. */
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The share of the matrix that is built, −1 where nothing is under way. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /**
   * Looks at the run; called once a frame.
   *
   * @param looked whether somebody looks; else nothing is begun
   */
  void pulse(boolean looked) {
    Run now = laboratory.runProperty().get();
    Snapshot snapshot = laboratory.snapshotProperty().get();
    if (now != run || snapshot == null || snapshot.step() != step) {
      cancel();
      if (now != run) {
        found.set(null);
      }
      run = null;
      if (looked && now != null && snapshot != null && standsStill(snapshot.state())) {
        run = now;
        step = snapshot.step();
        begin(now);
      }
    }
    progress.set(order == null ? -1 : order.progress);
  }

  private static boolean standsStill(RunState state) {
    return state == RunState.READY || state == RunState.PAUSED || state == RunState.FINISHED;
  }

  private void cancel() {
    if (order != null) {
      order.cancelled = true;
      order = null;
    }
  }

  private void begin(Run from) {
    if (from.images().set().shape().isPoint()) {
      return;
    }
    Order mine = new Order();
    order = mine;
    from.checkpoint()
        .thenAcceptAsync(checkpoint -> compute(mine, from.images(), checkpoint), elsewhere)
        .whenComplete((_, _) -> window.execute(() -> end(mine)));
  }

  private void end(Order over) {
    if (order == over) {
      order = null;
    }
  }

  private void compute(Order mine, TrainingImages images, Checkpoint checkpoint) {
    Architecture network = checkpoint.experiment().network();
    ImageShape shape = images.set().shape();
    DifferentiableMap map =
        new CancellableMap(
            DifferentiableMap.of(network, shape, checkpoint.weights()), () -> mine.cancelled);
    boolean linear = DepthNumbers.isLinear(network);
    Found first =
        new Found(
            images,
            checkpoint.snapshot().step(),
            (int) network.layers(shape).stream().filter(l -> !l.weights().isEmpty()).count(),
            linear,
            Reach.of(network, shape),
            ProbeGrid.of(images, x -> Vectors.floats(map.apply(Vectors.doubles(x)))),
            null,
            null);
    tell(mine, first);
    Found second = first.with(DepthNumbers.of(network, images, map, 0));
    tell(mine, second);
    if (!second.tooLarge()) {
      tell(
          mine,
          second.with(
              linear
                  ? EffectiveMatrix.ofLinear(map, share -> look(mine, share))
                  : EffectiveMatrix.of(
                      map.jacobian(Vectors.doubles(images.image(0))), share -> look(mine, share))));
    }
  }

  private static void look(Order mine, double share) {
    if (mine.cancelled) {
      throw new CancellationException();
    }
    mine.progress = share;
  }

  private void tell(Order mine, Found news) {
    window.execute(
        () -> {
          if (order == mine) {
            found.set(news);
          }
        });
  }
}
