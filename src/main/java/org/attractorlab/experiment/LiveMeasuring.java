package org.attractorlab.experiment;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Measures training images now and then while the weights change: ρ, σ and fixed-point error, by a
 * copy of the weights and away from the engine's thread, which gives no more than the copying.
 * Nearby starts are not followed. At most one measurement is under way; the next one takes the
 * weights of its own moment, so the latest wish wins. Confined to the engine's thread.
 */
final class LiveMeasuring implements AutoCloseable {
  private final Measuring.Elsewhere elsewhere;
  private Duration every = Duration.ZERO;
  private long begun;
  private @Nullable SpectraTask task;
  private List<StoredMeasure> stored = List.of();
  private int step = -1;

  LiveMeasuring(Measuring.Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * @param duration between two measurements at the least; zero for none
   */
  void every(Duration duration) {
    every = duration;
    if (duration.isZero()) {
      close();
    }
  }

  /** Begins a measurement if it is time for one. */
  void look(Network network, float[][] memories, int now) {
    if (every.isZero() || task != null || System.nanoTime() - begun < every.toNanos()) {
      return;
    }
    begun = System.nanoTime();
    SpectraTask mine = new SpectraTask(network.architecture(), network.shape(), network.values());
    task = mine;
    double[] unknown = new double[memories.length];
    Arrays.fill(unknown, Double.NaN);
    elsewhere.compute(
        () -> mine.stored(memories, unknown),
        measures -> {
          if (task == mine) {
            task = null;
            stored = measures;
            step = now;
          }
        });
  }

  /** The newest measures; empty before the first. */
  List<StoredMeasure> stored() {
    return stored;
  }

  /** The training step whose weights they are of, −1 where there are none. */
  int step() {
    return step;
  }

  /** Forgets what is known and under way. */
  @Override
  public void close() {
    if (task != null) {
      task.cancel();
      task = null;
    }
    stored = List.of();
    step = -1;
  }
}
