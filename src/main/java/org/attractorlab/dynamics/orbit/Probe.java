package org.attractorlab.dynamics.orbit;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Follows many starts to their ends and counts these. The work is cut into slices of one step of
 * one batch, so that the engine's thread can answer messages in between:
 *
 * <pre>{@code
 * try (Probe probe = new Probe(...)) {
 *   while (probe.advance()) {}
 *   return probe.result();
 * }
 * }</pre>
 *
 * <p>A batch ends early when all its orbits have diverged, settled or entered a cycle.
 */
public final class Probe implements AutoCloseable {
  private static final int BATCH = 128;

  private final SelfMap map;
  private final NDManager manager;
  private final float[][] starts;
  private final float[][] trainingImages;
  private final int steps;
  private final double tolerance;
  private final OrbitEnd[] ends;
  private final float[][] points;

  /** For each orbit and training image the first k within the tolerance of it, −1 for never. */
  private final int[][] arrivals;

  private int first;
  private @Nullable Orbits batch;

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
    this.map = map;
    this.manager = manager;
    this.starts = starts;
    this.trainingImages = trainingImages;
    this.steps = steps;
    this.tolerance = tolerance;
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
    if (first >= starts.length) {
      return false;
    }
    if (batch == null) {
      int last = Math.min(first + BATCH, starts.length);
      batch =
          new Orbits(
              map, manager, Arrays.copyOfRange(starts, first, last), trainingImages, tolerance);
    } else {
      batch.advance();
    }
    OrbitFrame frame = batch.current();
    record(frame);
    if (frame.k() == steps || batch.areOver()) {
      System.arraycopy(batch.points(), 0, points, first, frame.count());
      batch.close();
      batch = null;
      first += frame.count();
    }
    return true;
  }

  private void record(OrbitFrame frame) {
    for (int i = 0; i < frame.count(); i++) {
      ends[first + i] = frame.ends().get(i);
      int[] arrival = arrivals[first + i];
      if (frame.distance()[i] < tolerance && arrival[frame.nearest()[i]] < 0) {
        arrival[frame.nearest()[i]] = frame.k();
      }
    }
  }

  /** The share of the work that is done, in [0, 1]. */
  public double progress() {
    double under = batch == null ? 0 : (double) batch.current().k() / steps;
    return (first + under * Math.min(BATCH, starts.length - first)) / starts.length;
  }

  /** What became of each orbit so far, in the order of the starts. */
  public List<OrbitEnd> ends() {
    return List.of(ends);
  }

  /** The last point of each orbit whose batch is done; the start of the others. */
  public float[][] points() {
    return points.clone();
  }

  /** The counts so far; complete once {@link #advance()} gave false. */
  public ProbeResult result() {
    int[] byTrainingImage = new int[trainingImages.length];
    List<Integer> arrived = new ArrayList<>();
    int spurious = 0;
    int cycles = 0;
    int diverged = 0;
    int unsettled = 0;
    for (int i = 0; i < ends.length; i++) {
      switch (ends[i]) {
        case OrbitEnd.AtTrainingImage(int index) -> {
          byTrainingImage[index]++;
          arrived.add(arrivals[i][index]);
        }
        case OrbitEnd.Spurious() -> spurious++;
        case OrbitEnd.Cycle(_) -> cycles++;
        case OrbitEnd.Diverged() -> diverged++;
        case OrbitEnd.Unsettled() -> unsettled++;
      }
    }
    return new ProbeResult(
        ends.length,
        arrived.size(),
        byTrainingImage,
        spurious,
        cycles,
        diverged,
        unsettled,
        lowerMedian(arrived));
  }

  /** The middle value, of two middle ones the smaller, so that it was a k of some orbit. */
  private static int lowerMedian(List<Integer> values) {
    if (values.isEmpty()) {
      return -1;
    }
    return values.stream().sorted().skip((values.size() - 1) / 2).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    if (batch != null) {
      batch.close();
      batch = null;
    }
  }
}
