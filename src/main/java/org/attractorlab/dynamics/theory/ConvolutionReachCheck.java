package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.network.ReceptiveField;

/**
 * A k × k convolution carries a value ⌊k/2⌋ pixels far, so of the matrix A of L linear layers all
 * entries are 0 whose pixels are further apart. To make every input the one training image, A must
 * be x xᵀ/‖x‖², which has no zero where x has none: L ≥ ⌈(s − 1)/⌊k/2⌋⌉, whatever the number of
 * filters (the lower bound on depth of Radhakrishnan, Belkin, Uhler 2019).
 */
final class ConvolutionReachCheck implements TheoremCheck {
  @Override
  public String title() {
    return "Convolutions: forced zeros";
  }

  @Override
  public String statement() {
    return "Convolutions of k × k filters need ⌈(s − 1)/⌊k/2⌋⌉ layers before every pixel of an"
        + " s × s image can depend on every other; shallower ones cannot memorize.";
  }

  @Override
  public List<CheckResult> run() {
    List<CheckResult> results = new ArrayList<>();
    for (int kernel : new int[] {3, 5, 7}) {
      for (int side : new int[] {2, 3, 5, 8, 12}) {
        results.add(
            CheckResult.of(
                "conv-depth-k%d-s%d".formatted(kernel, side),
                "%d × %d filters, %d × %d image: least depth at which no entry of A is 0"
                    .formatted(kernel, kernel, side, side),
                ReceptiveField.layersToCover(side, kernel),
                leastDepth(side, kernel),
                0));
      }
    }
    for (int[] cell : new int[][] {{3, 1}, {4, 1}, {4, 2}, {5, 1}, {5, 2}, {5, 3}}) {
      results.add(trained(new DepthCell(cell[0], 16, 3, cell[1], 1)));
    }
    return results;
  }

  private static int leastDepth(int side, int kernel) {
    int depth = 1;
    while (zeros(side, kernel, depth) > 0) {
      depth++;
    }
    return depth;
  }

  private static long zeros(int side, int kernel, int depth) {
    double[][] matrix =
        new LinearConvolutions(side, depth, 2, kernel, SeededRandom.of(17)).matrix();
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).filter(a -> a == 0).count();
  }

  private static CheckResult trained(DepthCell cell) {
    return CheckResult.of(
        "conv-zeros-s%d-l%d".formatted(cell.side(), cell.layers()),
        "%d × %d image, %d layers of 3 × 3 filters, trained: share of A that is 0"
            .formatted(cell.side(), cell.side(), cell.layers()),
        cell.forcedZeros(),
        cell.run(() -> false).zeros(),
        0);
  }
}
