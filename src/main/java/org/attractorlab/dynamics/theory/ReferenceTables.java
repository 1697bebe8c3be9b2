package org.attractorlab.dynamics.theory;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Spectral radii that an independent program, in another language and with its own training, found
 * for the same theorems. They hold to the digits given, but for random directions and for the way
 * descent takes from larger steps: hence the tolerances.
 */
final class ReferenceTables {
  private static final Map<String, Double> TWENTY_UNITS =
      Map.of(
          "linear", 1.0,
          "relu", 1.0,
          "selu", 1.0,
          "tanh", 0.967155,
          "sigmoid", 0.047403,
          "softplus", 0.069177,
          "swish", 1.128014,
          "cosid", 0.129394,
          "sine", 0.580380);

  private static final Map<String, Double> FOUR_HUNDRED_UNITS =
      Map.of(
          "linear", 1.0,
          "relu", 1.0,
          "selu", 1.0,
          "tanh", 0.998335,
          "sigmoid", 0.0099,
          "softplus", 0.0142,
          "swish", 1.0337,
          "cosid", 0.0212,
          "sine", 0.9814);

  private static final Map<String, double[]> INFINITE_WIDTH =
      Map.of(
          "30-1", new double[] {.981, .861, .514, .409, .398, .411, .441, .476, .492},
          "30-2", new double[] {1.000, .992, .822, .581, .424, .401, .438, .475, .492},
          "30-5", new double[] {1.000, .994, .862, .656, .524, .399, .437, .475, .492},
          "30-15", new double[] {1.000, .998, .929, .788, .676, .526, .421, .470, .490},
          "100-20", new double[] {1.000, .996, .889, .711, .587, .436, .430, .473, .491});

  private ReferenceTables() {}

  /** ρ at the only example, for equal hidden units that start as the check does. */
  static OptionalDouble oneExample(int width, String activation) {
    Double radius =
        switch (width) {
          case 20 -> TWENTY_UNITS.get(activation);
          case 400 -> FOUR_HUNDRED_UNITS.get(activation);
          default -> null;
        };
    return radius == null ? OptionalDouble.empty() : OptionalDouble.of(radius);
  }

  /** By how much ρ may differ: the relative error of a descent in steps. */
  static double oneExampleTolerance(int width, double radius) {
    return (width == 20 ? 2e-3 : 1e-2) * radius;
  }

  /** The worst ρ at n random directions of d dimensions, at the lengths 0.1, 0.3, 1, …, 100. */
  static double[] infiniteWidth(int d, int n) {
    return INFINITE_WIDTH.getOrDefault(d + "-" + n, new double[0]);
  }

  /** A single example has no direction that matters: then every digit given must agree. */
  static double infiniteWidthTolerance(int n) {
    return n == 1 ? 6e-4 : 0.04;
  }
}
