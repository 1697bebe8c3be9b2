package org.attractorlab.dynamics.attractor;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.dynamics.orbit.Probe;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.network.Network;

/**
 * Whether training images come back after noise was added to them. On the engine's thread, in
 * slices like {@link Probe}.
 */
public final class Recovery implements AutoCloseable {
  private final float[][] trainingImages;
  private final int each;
  private final double noiseLevel;
  private final Probe probe;

  /** Recovery by a network. */
  public Recovery(
      Network network,
      float[][] trainingImages,
      int each,
      double noiseLevel,
      int steps,
      double tolerance,
      long seed) {
    this(
        network::forward,
        network.manager(),
        trainingImages,
        each,
        noiseLevel,
        steps,
        tolerance,
        seed);
  }

  /**
   * @param each starts near each training image, at least 1
   * @param noiseLevel standard deviation of the noise
   * @param steps how often the map is applied at the most
   */
  public Recovery(
      SelfMap map,
      NDManager manager,
      float[][] trainingImages,
      int each,
      double noiseLevel,
      int steps,
      double tolerance,
      long seed) {
    this.trainingImages = trainingImages;
    this.each = each;
    this.noiseLevel = noiseLevel;
    float[][] starts = Starts.nearby(trainingImages, each, noiseLevel, seed);
    probe = new Probe(map, manager, starts, trainingImages, steps, tolerance);
  }

  /** Does one slice of the work; false when there was nothing left to do. */
  public boolean advance() {
    return probe.advance();
  }

  /** The share of the work that is done, in [0, 1]. */
  public double progress() {
    return probe.progress();
  }

  /** The shares, complete once {@link #advance()} gave false. */
  public RecoveryResult result() {
    double[] shares = new double[trainingImages.length];
    List<OrbitEnd> ends = probe.ends();
    int right = 0;
    int any = 0;
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i) instanceof OrbitEnd.AtTrainingImage(int index)) {
        any++;
        // Equal images are one memory: either of them is the right one.
        if (Arrays.equals(trainingImages[index], trainingImages[i / each])) {
          right++;
          shares[i / each]++;
        }
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= each;
    }
    return new RecoveryResult(
        noiseLevel, shares, (double) right / ends.size(), (double) any / ends.size());
  }

  @Override
  public void close() {
    probe.close();
  }
}
