package org.attractorlab.dynamics.attractor;

import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.LocalStability;

/**
 * How strongly a training image x is stored.
 *
 * @param index of the training image
 * @param fixedPointError RMS of f(x) − x
 * @param spectralRadius ρ of the Jacobian at x
 * @param largestSingularValue σ of the Jacobian at x
 * @param recoveredShare share of orbits from nearby starts that end at x, in [0, 1]
 * @param stored the verdict by a {@link StoredRule}
 * @param reason why it is not stored, a sentence; empty where it is
 */
public record StoredMeasure(
    int index,
    double fixedPointError,
    double spectralRadius,
    double largestSingularValue,
    double recoveredShare,
    boolean stored,
    String reason) {

  /**
   * Measures a training image and judges it; any thread.
   *
   * @param recoveredShare as {@link Recovery} found it
   */
  public static StoredMeasure of(
      int index, FullyConnectedMap map, float[] image, double recoveredShare, StoredRule rule) {
    double[] x = new double[image.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = image[i];
    }
    double[] y = map.apply(x);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (y[i] - x[i]) * (y[i] - x[i]);
    }
    return rule.judge(
        index,
        Math.sqrt(sum / x.length),
        LocalStability.of(map.jacobian(x)),
        recoveredShare,
        map.isHomogeneous());
  }
}
