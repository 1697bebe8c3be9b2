package org.attractorlab.dynamics.theory;

import java.util.Arrays;

/** Kingma and Ba 2015, in double precision. */
final class Adam {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final double[][] weights;
  private final double rate;
  private final double[][] first;
  private final double[][] second;
  private int steps;

  Adam(double[][] weights, double rate) {
    this.weights = weights;
    this.rate = rate;
    first = zeros(weights);
    second = zeros(weights);
  }

  private static double[][] zeros(double[][] weights) {
    return Arrays.stream(weights).map(w -> new double[w.length]).toArray(double[][]::new);
  }

  void step(double[][] gradient) {
    steps++;
    double size = rate / (1 - Math.pow(BETA1, steps));
    double correction = 1 / Math.sqrt(1 - Math.pow(BETA2, steps));
    for (int l = 0; l < weights.length; l++) {
      double[] w = weights[l];
      double[] g = gradient[l];
      double[] m = first[l];
      double[] v = second[l];
      for (int i = 0; i < w.length; i++) {
        m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
        v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
        w[i] -= size * m[i] / (Math.sqrt(v[i]) * correction + EPSILON);
      }
    }
  }
}
