package org.attractorlab.dynamics.attractor;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Recovery of training images against the level of noise added to them, one level after the other;
 * on the engine's thread, in slices.
 */
public final class RecoveryCurve implements AutoCloseable {
  /** From hardly visible to hardly recognizable. */
  public static final List<Double> LEVELS =
      List.of(0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0);

  private final SelfMap map;
  private final NDManager manager;
  private final float[][] trainingImages;
  private final int each;
  private final int steps;
  private final double tolerance;
  private final long seed;
  private final List<RecoveryResult> results = new ArrayList<>();
  private @Nullable Recovery current;

  /** Recovery by a network. */
  public RecoveryCurve(
      Network network, float[][] trainingImages, int each, int steps, double tolerance, long seed) {
    this(network::forward, network.manager(), trainingImages, each, steps, tolerance, seed);
  }

  /**
   * @param each starts near each training image and level, at least 1
   * @param steps how often the map is applied at the most
   */
  public RecoveryCurve(
      SelfMap map,
      NDManager manager,
      float[][] trainingImages,
      int each,
      int steps,
      double tolerance,
      long seed) {
    this.map = map;
    this.manager = manager;
    this.trainingImages = trainingImages;
    this.each = each;
    this.steps = steps;
    this.tolerance = tolerance;
    this.seed = seed;
  }

  /** Does one slice of the work; false when there was nothing left to do. */
  public boolean advance() {
    if (current == null) {
      if (results.size() == LEVELS.size()) {
        return false;
      }
      double level = LEVELS.get(results.size());
      current = new Recovery(map, manager, trainingImages, each, level, steps, tolerance, seed);
    }
    if (!current.advance()) {
      results.add(current.result());
      close();
    }
    return true;
  }

  /** The share of the work that is done, in [0, 1]. */
  public double progress() {
    return (results.size() + (current == null ? 0 : current.progress())) / LEVELS.size();
  }

  /** The levels that are done so far, in order. */
  public List<RecoveryResult> results() {
    return List.copyOf(results);
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
