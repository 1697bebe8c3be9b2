package org.attractorlab.dynamics.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;

/**
 * Says after every step what has become of each orbit of a batch. All lengths are RMS. In this
 * order:
 *
 * <ol>
 *   <li><b>Diverged</b>: once not finite, or larger than {@value #BOUND}, and from then on.
 *   <li><b>Cycle</b> of period p: for p steps on end, and at least {@value #LEAST_RETURNS}, the
 *       orbit was back where it was p steps before, p between 2 and {@value #LONGEST_PERIOD} being
 *       the smallest such. Back means within a hundredth of the tolerance and within a thousandth
 *       of the length of the step just made: a spiral whose turns shrink by more than a thousandth
 *       does not pass for a cycle. A cycle so small that it stays within the tolerance of one
 *       training image counts as that image.
 *   <li><b>At a training image</b>: within the tolerance of the nearest one.
 *   <li><b>Spurious</b>: settled anywhere else. Settled means that the last {@value #CALM_STEPS}
 *       steps were all shorter than a thousandth of the tolerance. If steps shrink by a factor
 *       below 0.999, what is left of the way is then shorter than the tolerance.
 *   <li><b>Unsettled</b>: none of these, yet.
 * </ol>
 *
 * <p>Returns are found among sketches of the last {@value #LONGEST_PERIOD} points: keeping the
 * points themselves would take sixty times the memory of the batch.
 */
final class OrbitJudge {
  /** Images live in [0, 1], points of the plane in [−1, 1]: nothing comes back from here. */
  static final double BOUND = 1000;

  static final int LONGEST_PERIOD = 64;
  static final int CALM_STEPS = 3;

  /** Chaos passes by unstable cycles, now and then closely, but not for long. */
  static final int LEAST_RETURNS = 8;

  /** Single precision leaves steps and returns about this long where exact ones would be zero. */
  private static final double ROUNDING = 2e-6;

  private final double tolerance;
  private final double calm;
  private final float[][] history = new float[LONGEST_PERIOD][];
  private boolean[] diverged;
  private int[] calmSteps;
  private int[] period;
  private int[] periodSteps;
  private int k = -1;

  OrbitJudge(int count, double tolerance) {
    this.tolerance = tolerance;
    calm = Math.max(tolerance / 1000, ROUNDING);
    diverged = new boolean[count];
    calmSteps = new int[count];
    period = new int[count];
    periodSteps = new int[count];
  }

  /** The ends of all orbits, given the measures of the next k; the first are those of k = 0. */
  List<OrbitEnd> judge(OrbitBatch.Measures measures) {
    k++;
    List<OrbitEnd> ends = new ArrayList<>(diverged.length);
    for (int orbit = 0; orbit < diverged.length; orbit++) {
      ends.add(judge(orbit, measures));
    }
    history[k % LONGEST_PERIOD] = measures.sketches();
    return ends;
  }

  /** Whether nothing more is to be expected of an orbit: it diverged, settled or repeats. */
  boolean isOver(int orbit) {
    return diverged[orbit] || isSettled(orbit) || isCycle(orbit);
  }

  /** Goes on with some of the orbits only. */
  void keep(int[] orbits) {
    boolean[] before = diverged;
    diverged = new boolean[orbits.length];
    for (int i = 0; i < orbits.length; i++) {
      diverged[i] = before[orbits[i]];
    }
    calmSteps = picked(calmSteps, orbits);
    period = picked(period, orbits);
    periodSteps = picked(periodSteps, orbits);
    for (int lag = 0; lag < Math.min(k + 1, LONGEST_PERIOD); lag++) {
      float[] sketches = new float[orbits.length * OrbitBatch.SKETCH];
      for (int i = 0; i < orbits.length; i++) {
        int from = orbits[i] * OrbitBatch.SKETCH;
        System.arraycopy(history[lag], from, sketches, i * OrbitBatch.SKETCH, OrbitBatch.SKETCH);
      }
      history[lag] = sketches;
    }
  }

  private static int[] picked(int[] values, int[] orbits) {
    return Arrays.stream(orbits).map(orbit -> values[orbit]).toArray();
  }

  private OrbitEnd judge(int orbit, OrbitBatch.Measures measures) {
    float moved = measures.moved()[orbit];
    float distance = measures.distance()[orbit];
    diverged[orbit] |= !(measures.size()[orbit] <= BOUND);
    if (diverged[orbit]) {
      return new OrbitEnd.Diverged();
    }
    calmSteps[orbit] = moved < calm ? calmSteps[orbit] + 1 : 0;
    int back = calmSteps[orbit] > 0 ? 0 : smallestReturn(orbit, moved, measures.sketches());
    periodSteps[orbit] = back != 0 && back == period[orbit] ? periodSteps[orbit] + 1 : 1;
    period[orbit] = back;

    boolean near = distance < tolerance;
    if (isCycle(orbit) && !(near && moved < tolerance)) {
      return new OrbitEnd.Cycle(back);
    }
    if (near) {
      return new OrbitEnd.AtTrainingImage(measures.nearest()[orbit]);
    }
    return isSettled(orbit) ? new OrbitEnd.Spurious() : new OrbitEnd.Unsettled();
  }

  private boolean isSettled(int orbit) {
    return calmSteps[orbit] >= CALM_STEPS;
  }

  private boolean isCycle(int orbit) {
    return period[orbit] != 0 && periodSteps[orbit] >= Math.max(period[orbit], LEAST_RETURNS);
  }

  private int smallestReturn(int orbit, float moved, float[] sketches) {
    double closed = Math.min(tolerance / 100, Math.max(moved / 1000, ROUNDING));
    for (int lag = 2; lag <= Math.min(k, LONGEST_PERIOD); lag++) {
      if (isWithin(closed, orbit, sketches, history[(k - lag) % LONGEST_PERIOD])) {
        return lag;
      }
    }
    return 0;
  }

  private static boolean isWithin(double bound, int orbit, float[] a, float[] b) {
    double sum = 0;
    int from = orbit * OrbitBatch.SKETCH;
    for (int i = from; i < from + OrbitBatch.SKETCH && sum < bound * bound; i++) {
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return sum < bound * bound;
  }
}
