package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.SeededRandom;

/**
 * The matrix of a linear network, column after column from images with one bright pixel, is its
 * Jacobian, which is found row after row on the way back through the layers.
 */
final class ConvolutionMatrixCheck implements TheoremCheck {
  private static final int SIDE = 6;

  @Override
  public String title() {
    return "Convolutions: the effective matrix";
  }

  @Override
  public String statement() {
    return "A linear network of convolutions, however deep, is one matrix: the same everywhere as"
        + " its Jacobian.";
  }

  @Override
  public List<CheckResult> run() {
    List<CheckResult> results = new ArrayList<>();
    for (int kernel : new int[] {3, 5, 7}) {
      LinearConvolutions network =
          new LinearConvolutions(SIDE, 5, 8, kernel, SeededRandom.of(kernel));
      double[][] rows = new double[SIDE * SIDE][];
      for (int row = 0; row < rows.length; row++) {
        double[] unit = new double[rows.length];
        unit[row] = 1;
        rows[row] = network.transposed(unit);
      }
      results.add(
          CheckResult.of(
              "conv-matrix-k" + kernel,
              "5 linear layers of %d × %d filters: ‖A − J‖/‖A‖".formatted(kernel, kernel),
              0,
              Matrices.distance(network.matrix(), rows) / Matrices.norm(rows),
              1e-12));
    }
    return results;
  }
}
