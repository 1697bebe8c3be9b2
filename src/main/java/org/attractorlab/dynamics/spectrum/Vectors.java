package org.attractorlab.dynamics.spectrum;

/** Arithmetic with vectors of doubles. */
public final class Vectors {
  private Vectors() {}

  /** The values of an image in double precision. */
  public static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  /** The values of an image in single precision. */
  public static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** a · b, by two sums at once, because a single one would wait for each of its additions. */
  public static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < a.length ? even + odd + a[i] * b[i] : even + odd;
  }

  /** ‖v‖. */
  public static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  /** v *= factor. */
  public static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }

  /** v += factor · w. */
  public static void addScaled(double[] v, double factor, double[] w) {
    for (int i = 0; i < v.length; i++) {
      v[i] += factor * w[i];
    }
  }
}
