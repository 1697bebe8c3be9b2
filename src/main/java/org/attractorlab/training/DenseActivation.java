package org.attractorlab.training;

import java.util.Arrays;
import org.attractorlab.network.Activation;

/**
 * φ and φ′ of many numbers at once. Where φ is made of exponentials its derivative follows from its
 * value; where it is made of pieces of lines the loop becomes vector instructions.
 */
final class DenseActivation {
  private DenseActivation() {}

  /**
   * Replaces z by φ(z).
   *
   * @param slope takes φ′(z) at the same places
   */
  static void apply(Activation activation, float[] z, float[] slope, int from, int to) {
    switch (activation) {
      case LINEAR -> Arrays.fill(slope, from, to, 1);
      case RELU -> lines(z, slope, from, to, 0);
      case LEAKY_RELU -> lines(z, slope, from, to, 0.01f);
      default -> smooth(activation, z, slope, from, to);
    }
  }

  private static void lines(float[] z, float[] slope, int from, int to, float below) {
    for (int i = from; i < to; i++) {
      float s = z[i] > 0 ? 1 : below;
      slope[i] = s;
      z[i] *= s;
    }
  }

  private static void smooth(Activation activation, float[] z, float[] slope, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = z[i];
      double y = activation.value(x);
      z[i] = (float) y;
      slope[i] =
          (float)
              switch (activation) {
                case TANH -> 1 - y * y;
                case SIGMOID -> y * (1 - y);
                case ELU -> x > 0 ? 1 : y + 1;
                default -> activation.derivative(x);
              };
    }
  }
}
