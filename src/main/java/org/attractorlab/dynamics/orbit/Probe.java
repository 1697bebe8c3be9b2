package org.attractorlab.dynamics.orbit;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Follows many starts to their ends. The work is cut into slices of one step of one batch, so that
 * the engine's thread can answer messages in between:
 *
 * <pre>{@code
 * try (Probe probe = new Probe(...)) {
 *   while (probe.advance()) {}
 *   return probe.result();
 * }
 * }</pre>
 *
 * <p>An orbit is followed no further when it has diverged, settled or entered a cycle, or when it
 * is within the tolerance of a training image that is known to be an attractor.
 */
public final class Probe implements AutoCloseable {
  private static final int BATCH = 128;

  private final SelfMap map;
  private final NDManager manager;
  private final float[][] starts;
  private final float[][] trainingImages;
  private final int steps;
  private final double tolerance;
  private final IntPredicate attractors;
  private final OrbitEnd[] ends;
  private final float[][] points;

  /** For each orbit and training image the first k within the tolerance of it, −1 for never. */
  private final int[][] arrivals;

  private int next;
  private @Nullable Orbits batch;

  /** The start of each orbit of the batch. */
  private int[] followed = {};

  /** Follows orbits of a network. */
  public Probe(
      Network network, float[][] starts, float[][] trainingImages, int steps, double tolerance) {
    this(network::forward, network.manager(), starts, trainingImages, steps, tolerance);
  }

  /**
   * @param starts n × d, at least one
   * @param trainingImages m × d, at least one
   * @param steps how often the map is applied at the most, at least 1
   */
  public Probe(
      SelfMap map,
      NDManager manager,
      float[][] starts,
      float[][] trainingImages,
      int steps,
      double tolerance) {
    this(map, manager, starts, trainingImages, steps, tolerance, _ -> false);
  }

  /**
   * @param attractors which training images are known to be attractors: orbits that come near stay
   */
  public Probe(
      SelfMap map,
      NDManager manager,
      float[][] starts,
      float[][] trainingImages,
      int steps,
      double tolerance,
      IntPredicate attractors) {
    this.map = map;
    this.manager = manager;
    this.starts = starts;
    this.trainingImages = trainingImages;
    this.steps = steps;
    this.tolerance = tolerance;
    this.attractors = attractors;
    ends = new OrbitEnd[starts.length];
    Arrays.fill(ends, new OrbitEnd.Unsettled());
    points = starts.clone();
    arrivals = new int[starts.length][trainingImages.length];
    for (int[] row : arrivals) {
      Arrays.fill(row, -1);
    }
  }

  /** Does one slice of the work; false when there was nothing left to do. */
  public boolean advance() {
    if (batch != null) {
      batch.advance();
    } else if (next < starts.length) {
      int last = Math.min(next + BATCH, starts.length);
      followed = IntStream.range(next, last).toArray();
      float[][] some = Arrays.copyOfRange(starts, next, last);
      batch = new Orbits(map, manager, some, trainingImages, tolerance);
      next = last;
    } else {
      return false;
    }
    record(batch.current());
    drop(batch);
    return true;
  }

  private void record(OrbitFrame frame) {
    for (int i = 0; i < followed.length; i++) {
      ends[followed[i]] = frame.ends().get(i);
      int[] arrival = arrivals[followed[i]];
      if (frame.distance()[i] < tolerance && arrival[frame.nearest()[i]] < 0) {
        arrival[frame.nearest()[i]] = frame.k();
      }
    }
  }

  /** Lets go of orbits that are over, when these are half of the batch or more. */
  private void drop(Orbits batch) {
    boolean last = batch.current().k() == steps;
    int[] going =
        last
            ? new int[0]
            : IntStream.range(0, followed.length).filter(i -> !isOver(batch, i)).toArray();
    if (going.length > followed.length / 2) {
      return;
    }
    float[][] now = batch.points();
    for (int i = 0; i < followed.length; i++) {
      points[followed[i]] = now[i];
    }
    int[] before = followed;
    followed = Arrays.stream(going).map(i -> before[i]).toArray();
    if (going.length == 0) {
      close();
    } else {
      batch.keep(going);
    }
  }

  private boolean isOver(Orbits batch, int orbit) {
    return batch.isOver(orbit)
        || ends[followed[orbit]] instanceof OrbitEnd.AtTrainingImage(int index)
            && attractors.test(index);
  }

  /** The share of the work that is done, in [0, 1]. */
  public double progress() {
    double under = batch == null ? 0 : 1 - (double) batch.current().k() / steps;
    return (next - under * followed.length) / starts.length;
  }

  /** What became of each orbit so far, in the order of the starts. */
  public List<OrbitEnd> ends() {
    return List.of(ends);
  }

  /** The last point of each orbit that is no longer followed; the start of the others. */
  public float[][] points() {
    return points.clone();
  }

  /**
   * The k at which an orbit was first within the tolerance of the training image that it is at, −1
   * where it is at none.
   */
  public int arrival(int orbit) {
    return ends[orbit] instanceof OrbitEnd.AtTrainingImage(int index) ? arrivals[orbit][index] : -1;
  }

  /** The counts so far; complete once {@link #advance()} gave false. */
  public ProbeResult result() {
    int[] byTrainingImage = new int[trainingImages.length];
    int spurious = 0;
    int cycles = 0;
    int diverged = 0;
    int unsettled = 0;
    for (OrbitEnd end : ends) {
      switch (end) {
        case OrbitEnd.AtTrainingImage(int index) -> byTrainingImage[index]++;
        case OrbitEnd.Spurious() -> spurious++;
        case OrbitEnd.Cycle(_) -> cycles++;
        case OrbitEnd.Diverged() -> diverged++;
        case OrbitEnd.Unsettled() -> unsettled++;
      }
    }
    int[] arrived =
        IntStream.range(0, ends.length).map(this::arrival).filter(k -> k >= 0).sorted().toArray();
    return new ProbeResult(
        ends.length,
        arrived.length,
        byTrainingImage,
        spurious,
        cycles,
        diverged,
        unsettled,
        // Of two middle ones the smaller, so that it is the k of some orbit.
        arrived.length == 0 ? -1 : arrived[(arrived.length - 1) / 2]);
  }

  @Override
  public void close() {
    if (batch != null) {
      batch.close();
      batch = null;
    }
  }
}
