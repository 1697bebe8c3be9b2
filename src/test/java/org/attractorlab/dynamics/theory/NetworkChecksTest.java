package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks of networks as they are: they pass on right numbers, on wrong ones they fail. */
class NetworkChecksTest {
  private static final int D = 14;
  private static final float[][] IMAGES = images();

  @ParameterizedTest
  @EnumSource(Activation.class)
  void theNumbersOfAnyNetworkAreWhatTheyAreCalled(Activation activation) {
    FullyConnectedMap map = map(Nonlinearity.of(activation));
    List<CheckResult> results = NetworkChecks.of(map, IMAGES, 1);
    assertThat(results)
        .filteredOn(result -> !result.name().equals("eigenvalue-along-x"))
        .allSatisfy(result -> assertThat(result.pass()).as(result.toString()).isTrue());
    assertThat(results).hasSize(map.isHomogeneous() ? 4 : 2);
    LeftEigenvector left = LeftEigenvector.of(map.jacobian(Vectors.doubles(IMAGES[1])));
    assertThat(left.check(products(map, left, 1)).pass()).isTrue();
    assertThat(left.check(products(map, left, 1.01f)).pass()).isFalse();
  }

  /** x·J(x)x differs from x·x by at most ‖f(x) − x‖ ‖x‖, so the check passes far from the end. */
  @Test
  void withoutBiasTheEigenvalueAlongAnyImageIsOneUpToTheTrainingError() {
    assertThat(NetworkChecks.of(map(Nonlinearity.of(Activation.RELU)), IMAGES, 0))
        .filteredOn(result -> result.name().equals("eigenvalue-along-x"))
        .hasSize(1)
        .allMatch(CheckResult::pass);
  }

  @Test
  void aJacobianThatIsNotThatOfTheMapFails() {
    Nonlinearity relu = Nonlinearity.of(Activation.RELU);
    Nonlinearity wrong = new Nonlinearity("relu", relu.function(), x -> x > 0 ? 0.99 : 0);
    assertThat(failed(NetworkChecks.of(map(wrong), IMAGES, 0)))
        .contains("eigenpair-by-differences", "homogeneous");
  }

  @Test
  void anEigenvalueThatIsNotTheLargestFails() {
    FullyConnectedMap map = map(Nonlinearity.of(Activation.TANH));
    DifferentiableMap other = new Shifted(map, x -> x);
    assertThat(failed(NetworkChecks.of(other, IMAGES, 0))).isEmpty();
    DifferentiableMap elsewhere =
        new Shifted(
            map,
            x -> {
              double[] y = x.clone();
              y[0] += 0.1;
              return y;
            });
    assertThat(failed(NetworkChecks.of(elsewhere, IMAGES, 0))).contains("eigenpair-by-differences");
  }

  private static List<String> failed(List<CheckResult> results) {
    return results.stream().filter(result -> !result.pass()).map(CheckResult::name).toList();
  }

  private static float[][] products(DifferentiableMap map, LeftEigenvector left, float factor) {
    Jacobian jacobian = map.jacobian(Vectors.doubles(IMAGES[1]));
    float[][] products = new float[2][D];
    for (int part = 0; part < 2; part++) {
      double[] product = jacobian.transposedTimes(Vectors.doubles(left.vectors()[part]));
      for (int i = 0; i < D; i++) {
        products[part][i] = factor * (float) product[i];
      }
    }
    return products;
  }

  private static FullyConnectedMap map(Nonlinearity activation) {
    RandomNumbers random = new RandomNumbers(9);
    return new FullyConnectedMap(
        List.of(
            Matrices.weight(0, random.gaussian(20, D, 0.4)),
            Matrices.weight(1, random.gaussian(9, 20, 0.4)),
            Matrices.weight(2, random.gaussian(D, 9, 0.4))),
        activation);
  }

  private static float[][] images() {
    double[][] values = new RandomNumbers(4).uniform(3, D, 0, 1);
    float[][] images = new float[3][D];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < D; j++) {
        images[i][j] = (float) values[i][j];
      }
    }
    return images;
  }

  /** A map whose Jacobian is taken at another point. */
  private record Shifted(DifferentiableMap map, UnaryOperator<double[]> shift)
      implements DifferentiableMap {
    @Override
    public int size() {
      return map.size();
    }

    @Override
    public double[] apply(double[] x) {
      return map.apply(x);
    }

    @Override
    public Jacobian jacobian(double[] x) {
      return map.jacobian(shift.apply(x));
    }

    @Override
    public boolean isHomogeneous() {
      return map.isHomogeneous();
    }
  }
}
