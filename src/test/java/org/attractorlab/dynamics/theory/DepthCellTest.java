package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Predictions and trainings of the study of depth. */
class DepthCellTest {
  private static DepthCell.Result run(int side, int filters, int layers, int seed) {
    return new DepthCell(side, filters, 3, layers, seed).run(() -> false);
  }

  /** 3 × 3 filters: the least depth without zeros is s − 1 for every s and number of filters. */
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 16", "3, 1", "3, 16", "4, 1", "4, 16", "5, 16"})
  void forcedZerosVanishExactlyAtTheBound(int side, int filters) {
    for (int layers = 1; layers < side + 1; layers++) {
      DepthCell cell = new DepthCell(side, filters, 3, layers, 1);
      assertThat(cell.bound()).isEqualTo(side - 1);
      double zeros = cell.run(() -> false).zeros();
      assertThat(zeros).isEqualTo(cell.forcedZeros());
      assertThat(zeros > 0).isEqualTo(layers < side - 1);
    }
  }

  /** The share of pairs of pixels that are too far apart, counted one by one. */
  @ParameterizedTest
  @CsvSource({"3, 3, 1", "5, 3, 2", "8, 5, 2", "9, 7, 2", "4, 3, 9"})
  void theShareOfForcedZerosIsThatOfDistantPairs(int side, int kernel, int layers) {
    int far = 0;
    int all = side * side;
    for (int p = 0; p < all; p++) {
      for (int q = 0; q < all; q++) {
        int rows = Math.abs(p / side - q / side);
        int columns = Math.abs(p % side - q % side);
        far += Math.max(rows, columns) > layers * (kernel / 2) ? 1 : 0;
      }
    }
    assertThat(new DepthCell(side, 1, kernel, layers, 1).forcedZeros())
        .isCloseTo(far / (double) (all * all), within(1e-15));
  }

  @Test
  void shallowNetworksCopyAndDeepOnesKnowOnePicture() {
    DepthCell.Result shallow = run(3, 16, 1, 1);
    assertThat(shallow.interpolates()).isTrue();
    assertThat(shallow.ratio()).isCloseTo(1, within(1e-3));
    DepthCell.Result deep = run(3, 16, 12, 1);
    assertThat(deep.interpolates()).isTrue();
    assertThat(deep.cosine()).isGreaterThan(0.95);
    assertThat(deep.ratio()).isLessThan(0.3);
    assertThat(shallow.cosine()).isLessThan(0.5);
  }

  @Test
  void theSameCellGivesTheSameNumbers() {
    assertThat(run(3, 4, 3, 2)).isEqualTo(run(3, 4, 3, 2));
  }

  @Test
  void itCanBeCancelled() {
    assertThatThrownBy(() -> new DepthCell(3, 4, 3, 3, 1).run(() -> true))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 1", "3, 3, 4", "5, 4, 3", "7, 2, 2"})
  void theGradientIsThatOfDifferences(int kernel, int layers, int filters) {
    LinearConvolutions network =
        new LinearConvolutions(4, layers, filters, kernel, SeededRandom.of(2));
    double[] image = SeededRandom.of(3).doubles(16).toArray();
    double[][] gradient = new double[layers][];
    for (int l = 0; l < layers; l++) {
      gradient[l] = new double[network.weights()[l].length];
    }
    network.gradient(image, gradient);
    double h = 1e-6;
    for (int l = 0; l < layers; l++) {
      double[] weights = network.weights()[l];
      for (int i = 0; i < weights.length; i++) {
        double kept = weights[i];
        weights[i] = kept + h;
        double above = loss(network, image);
        weights[i] = kept - h;
        double below = loss(network, image);
        weights[i] = kept;
        assertThat(gradient[l][i]).isCloseTo((above - below) / (2 * h), within(1e-8));
      }
    }
  }

  private static double loss(LinearConvolutions network, double[] image) {
    double[] error = network.apply(image);
    Vectors.addScaled(error, -1, image);
    return Vectors.dot(error, error) / image.length;
  }
}
