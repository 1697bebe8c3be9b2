package org.attractorlab.ui.picture;

/**
 * Scaling along one axis by area: each pixel of the result is the mean of what it covers. Enlarged,
 * pixels stay squares with sharp edges, also where the factor is no whole number; made smaller, no
 * pixel is lost. The covered pixels and their weights are worked out once.
 */
final class AreaScaling {
  /** Weights of one target pixel add up to this. */
  static final int ONE = 256;

  private final int source;
  private final int target;
  private final int[] first;
  private final int[] weights;
  private final int taps;

  /**
   * @param source pixels there are, at least 1
   * @param target pixels wanted, at least 1
   */
  AreaScaling(int source, int target) {
    this.source = source;
    this.target = target;
    taps = (int) Math.ceil((double) source / target) + 1;
    first = new int[target];
    weights = new int[target * taps];
    for (int i = 0; i < target; i++) {
      weigh(i);
    }
  }

  private void weigh(int i) {
    double from = (double) i * source / target;
    double to = (double) (i + 1) * source / target;
    first[i] = Math.min((int) from, source - 1);
    int left = ONE;
    int heaviest = 0;
    for (int tap = 0; tap < taps; tap++) {
      int pixel = first[i] + tap;
      double covered = Math.min(to, pixel + 1) - Math.max(from, pixel);
      int weight = pixel >= source ? 0 : (int) Math.round(Math.max(0, covered) / (to - from) * ONE);
      weights[i * taps + tap] = weight;
      left -= weight;
      if (weight > weights[i * taps + heaviest]) {
        heaviest = tap;
      }
    }
    weights[i * taps + heaviest] += left;
  }

  int source() {
    return source;
  }

  int target() {
    return target;
  }

  /** The most source pixels under one target pixel. */
  int taps() {
    return taps;
  }

  /** The first source pixel under a target pixel. */
  int first(int i) {
    return first[i];
  }

  /** How much of a target pixel the source pixel {@code first(i) + tap} covers, of {@link #ONE}. */
  int weight(int i, int tap) {
    return weights[i * taps + tap];
  }
}
