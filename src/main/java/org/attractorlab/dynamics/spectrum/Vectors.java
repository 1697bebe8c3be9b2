package org.attractorlab.dynamics.spectrum;

/** Sums over vectors of doubles. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < a.length ? even + odd + a[i] * b[i] : even + odd;
  }

  static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }

  /** v += factor · w. */
  static void addScaled(double[] v, double factor, double[] w) {
    for (int i = 0; i < v.length; i++) {
      v[i] += factor * w[i];
    }
  }
}
