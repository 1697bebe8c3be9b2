package org.attractorlab.dynamics.attractor;

import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * How strongly a training image x is stored.
 *
 * @param index of the training image
 * @param fixedPointError RMS of f(x) − x
 * @param spectralRadius ρ of the Jacobian at x
 * @param largestSingularValue σ of the Jacobian at x
 * @param recoveredShare share of orbits from nearby starts that end at x, in [0, 1]; NaN where they
 *     were not followed
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

  /** Whether it attracts, but it was not measured yet whether nearby starts come back. */
  public boolean isOpen() {
    return reason.equals(StoredRule.OPEN);
  }

  /**
   * Measures a training image and judges it; any thread.
   *
   * @param recoveredShare as {@link Recovery} found it, NaN where it did not look
   */
  public static StoredMeasure of(
      int index, DifferentiableMap map, float[] image, double recoveredShare, StoredRule rule) {
    double[] x = Vectors.doubles(image);
    double[] step = map.apply(x);
    Vectors.addScaled(step, -1, x);
    return rule.judge(
        index,
        Vectors.norm(step) / Math.sqrt(x.length),
        LocalStability.of(map.jacobian(x)),
        recoveredShare,
        map.isHomogeneous());
  }
}
