package org.attractorlab.training;

/**
 * Sums of multiples of vectors: what a gradient of low rank, and the way back through a layer, are
 * made of. As in {@link BlockRule} the loops are so plain that they become vector instructions.
 *
 * <p>{@value #TERMS} terms of a sum at a time: with four, sums of ten take a quarter longer; ten
 * are too many for the compiler, which then makes no vector instructions at all. Sums for two rows
 * at once, with one load of each term for both, win nothing.
 */
final class OuterProducts {
  /** Terms of a sum that are added in one loop. */
  static final int TERMS = 5;

  /** Rows that {@link #spread} takes in one loop. */
  static final int ROWS = 8;

  private OuterProducts() {}

  /** How many terms there are when zeros fill them up. */
  static int filled(int terms) {
    return Math.ceilDiv(terms, TERMS) * TERMS;
  }

  /**
   * g = Σ dₖ xₖ.
   *
   * @param d as many as x has rows, a multiple of {@value #TERMS}
   */
  static void combine(float[] d, float[][] x, float[] g, int n) {
    set(g, x[0], x[1], x[2], x[3], x[4], d[0], d[1], d[2], d[3], d[4], n);
    for (int k = TERMS; k < d.length; k += TERMS) {
      add(
          g, x[k], x[k + 1], x[k + 2], x[k + 3], x[k + 4], d[k], d[k + 1], d[k + 2], d[k + 3],
          d[k + 4], n);
    }
  }

  private static void set(
      float[] g,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float[] x4,
      float d0,
      float d1,
      float d2,
      float d3,
      float d4,
      int n) {
    for (int i = 0; i < n; i++) {
      g[i] = d0 * x0[i] + d1 * x1[i] + d2 * x2[i] + d3 * x3[i] + d4 * x4[i];
    }
  }

  private static void add(
      float[] g,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float[] x4,
      float d0,
      float d1,
      float d2,
      float d3,
      float d4,
      int n) {
    for (int i = 0; i < n; i++) {
      g[i] += d0 * x0[i] + d1 * x1[i] + d2 * x2[i] + d3 * x3[i] + d4 * x4[i];
    }
  }

  /**
   * x += Σ dᵣ wᵣ over {@value #ROWS} rows w.
   *
   * @param d for each row w, those of all vectors x
   * @param k which of them
   */
  static void spread(float[][] w, float[][] d, int from, int k, float[] x, int n) {
    spread(
        w[0],
        w[1],
        w[2],
        w[3],
        w[4],
        w[5],
        w[6],
        w[7],
        d[from][k],
        d[from + 1][k],
        d[from + 2][k],
        d[from + 3][k],
        d[from + 4][k],
        d[from + 5][k],
        d[from + 6][k],
        d[from + 7][k],
        x,
        n);
  }

  private static void spread(
      float[] w0,
      float[] w1,
      float[] w2,
      float[] w3,
      float[] w4,
      float[] w5,
      float[] w6,
      float[] w7,
      float d0,
      float d1,
      float d2,
      float d3,
      float d4,
      float d5,
      float d6,
      float d7,
      float[] x,
      int n) {
    for (int i = 0; i < n; i++) {
      x[i] +=
          d0 * w0[i]
              + d1 * w1[i]
              + d2 * w2[i]
              + d3 * w3[i]
              + d4 * w4[i]
              + d5 * w5[i]
              + d6 * w6[i]
              + d7 * w7[i];
    }
  }
}
