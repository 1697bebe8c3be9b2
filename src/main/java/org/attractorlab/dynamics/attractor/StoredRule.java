package org.attractorlab.dynamics.attractor;

import java.util.Locale;
import org.attractorlab.dynamics.spectrum.LocalStability;

/**
 * When a training image x counts as stored: all three must hold, and the map must not be
 * homogeneous. A homogeneous map, f(αx) = αf(x), has the eigenvalue 1 at each fixed point exactly,
 * whatever training errors make of it in the numbers.
 *
 * @param fixedPointError the most that x may move in one step, RMS
 * @param spectralRadius ρ must be below this; a little below 1, because training leaves small
 *     errors
 * @param recoveredShare the least share of nearby starts whose orbits must end at x
 */
public record StoredRule(double fixedPointError, double spectralRadius, double recoveredShare) {
  /**
   * Moved by less than half a grey level of 255, ρ below 0.999, and half of the nearby starts come
   * back.
   */
  public static final StoredRule STANDARD = new StoredRule(0.5 / 255, 0.999, 0.5);

  /** Standard deviation of the noise on nearby starts, 13 grey levels of 255: well visible. */
  public static final double NEARBY_NOISE = 0.05;

  static final String OPEN =
      "It attracts so far; whether nearby starts come back is measured when training pauses.";

  /** The rule in one sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "Stored: f moves the image by less than %.4f (RMS), ρ < %.3f, and at least %.0f %% of"
            + " nearby starts (noise %.2f) come back.",
        fixedPointError,
        spectralRadius,
        100 * recoveredShare,
        NEARBY_NOISE);
  }

  /**
   * The verdict on a training image.
   *
   * @param share of nearby starts whose orbits end at the image, NaN where they were not followed
   * @param homogeneous whether f(αx) = αf(x) for α &gt; 0
   */
  public StoredMeasure judge(
      int index, double error, LocalStability stability, double share, boolean homogeneous) {
    String reason = reason(error, stability.spectralRadius(), share, homogeneous);
    return new StoredMeasure(
        index,
        error,
        stability.spectralRadius(),
        stability.largestSingularValue(),
        share,
        reason.isEmpty(),
        reason);
  }

  private String reason(double error, double radius, double share, boolean homogeneous) {
    if (!(error < fixedPointError)) {
      return said(
          "It is no fixed point: f moves it by %.2g, not less than %.4f.", error, fixedPointError);
    }
    if (homogeneous) {
      return "Without bias f(αx) = αf(x): every multiple of it is fixed too, so ρ is 1.";
    }
    if (!(radius < spectralRadius)) {
      return said("It does not attract: ρ is %.3f, not below %.3f.", radius, spectralRadius);
    }
    if (Double.isNaN(share)) {
      return OPEN;
    }
    if (!(share >= recoveredShare)) {
      return said(
          "Its basin is too small: %.0f %% of nearby starts come back, not %.0f %%.",
          100 * share, 100 * recoveredShare);
    }
    return "";
  }

  private static String said(String text, Object... numbers) {
    return String.format(Locale.ROOT, text, numbers);
  }
}
