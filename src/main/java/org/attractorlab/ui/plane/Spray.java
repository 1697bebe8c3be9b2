package org.attractorlab.ui.plane;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.random.RandomGenerator;
import org.attractorlab.dynamics.plane.PlaneGrid;

/**
 * Hundreds of particles carried by the map. Each is on its way from a point x to f(x), as far as f
 * is known there; when it has arrived, f(x) is its next x. They do not go in step, so that the
 * picture flows. One that has come to rest, has left the window or is old begins anew somewhere.
 */
final class Spray {
  static final int COUNT = 500;

  /** A particle that the map moves by less than this rests. */
  private static final double STILL = 0.004;

  private static final double OUTSIDE = 1.6 * PlaneGrid.REACH;
  private static final int OLD = 60;
  private static final int MOST_BACK = 100;

  private final int dimensions;
  private final RandomGenerator random;
  private float[] from;
  private final float[] to;
  private final float[] before;
  private final double[] part = new double[COUNT];
  private final int[] age = new int[COUNT];
  private final Deque<float[]> past = new ArrayDeque<>();

  /**
   * @param dimensions 2 for the plane, 1 for the line
   */
  Spray(int dimensions, RandomGenerator random) {
    this.dimensions = dimensions;
    this.random = random;
    from = new float[COUNT * dimensions];
    to = new float[from.length];
    before = new float[from.length];
    restart();
    for (int i = 0; i < COUNT; i++) {
      part[i] = random.nextDouble();
    }
  }

  int dimensions() {
    return dimensions;
  }

  /** The points at which f must be known, to be given to {@link #carry} with their images. */
  float[] points() {
    return from.clone();
  }

  /** Whether there are particles for which f is not known. */
  boolean waits() {
    for (int i = 0; i < COUNT; i++) {
      if (!isKnown(i)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the images of points; those of particles that have gone on since do not matter. */
  void carry(float[] points, float[] images) {
    for (int i = 0; i < COUNT; i++) {
      int at = i * dimensions;
      if (Arrays.equals(points, at, at + dimensions, from, at, at + dimensions)) {
        System.arraycopy(images, at, to, at, dimensions);
        if (!isKnown(i)) {
          begin(i);
        }
      }
    }
  }

  /** Lets time go on by a share of an application of the map. */
  void advance(double applications) {
    past.clear();
    for (int i = 0; i < COUNT; i++) {
      if (!isKnown(i)) {
        continue;
      }
      part[i] += applications;
      if (part[i] >= 1) {
        part[i] = Math.min(part[i] - 1, 0.99);
        arrive(i);
      }
    }
  }

  /** Applies the map once to every particle whose image is known. */
  void step() {
    past.addLast(from.clone());
    if (past.size() > MOST_BACK) {
      past.removeFirst();
    }
    for (int i = 0; i < COUNT; i++) {
      part[i] = 0;
      keep(i);
      if (isKnown(i)) {
        System.arraycopy(to, i * dimensions, from, i * dimensions, dimensions);
      }
    }
    forget();
  }

  /** Back to where the particles were before the last step, if there was one. */
  void back() {
    if (!past.isEmpty()) {
      from = past.removeLast();
      System.arraycopy(from, 0, before, 0, from.length);
      Arrays.fill(part, 0);
      forget();
    }
  }

  /** New particles all over the window. */
  void restart() {
    past.clear();
    for (int i = 0; i < COUNT; i++) {
      begin(i);
      part[i] = 0;
      age[i] = random.nextInt(OLD / 2);
    }
  }

  private void forget() {
    Arrays.fill(to, Float.NaN);
  }

  private boolean isKnown(int i) {
    return !Float.isNaN(to[i * dimensions]);
  }

  private void arrive(int i) {
    double square = 0;
    double farthest = 0;
    for (int at = i * dimensions; at < (i + 1) * dimensions; at++) {
      square += (to[at] - from[at]) * (to[at] - from[at]);
      farthest = Math.max(farthest, Math.abs(to[at]));
    }
    age[i]++;
    if (square < STILL * STILL || !(farthest < OUTSIDE) || age[i] > OLD) {
      begin(i);
      age[i] = 0;
      part[i] = 0;
      return;
    }
    keep(i);
    System.arraycopy(to, i * dimensions, from, i * dimensions, dimensions);
    to[i * dimensions] = Float.NaN;
  }

  private void keep(int i) {
    System.arraycopy(from, i * dimensions, before, i * dimensions, dimensions);
  }

  private void begin(int i) {
    for (int at = i * dimensions; at < (i + 1) * dimensions; at++) {
      from[at] = (float) (PlaneGrid.REACH * (2 * random.nextDouble() - 1));
      before[at] = from[at];
    }
    to[i * dimensions] = Float.NaN;
  }

  /**
   * A coordinate of a particle, or of the end of its tail.
   *
   * @param behind how far behind the particle, in applications of the map, 0 to 1
   */
  double coordinate(int particle, int axis, double behind) {
    int at = particle * dimensions + axis;
    double share = part[particle] - behind;
    if (share < 0) {
      return before[at] + (1 + share) * (from[at] - before[at]);
    }
    return isKnown(particle) ? from[at] + share * (to[at] - from[at]) : from[at];
  }

  /** How old a particle is, in applications of the map. */
  double age(int particle) {
    return age[particle] + part[particle];
  }
}
