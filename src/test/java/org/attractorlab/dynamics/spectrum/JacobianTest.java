package org.attractorlab.dynamics.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Network;
import org.attractorlab.network.ParameterValues;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives by three independent ways: products of weights, backward passes, differences. */
class JacobianTest {
  private static final int D = 12;

  @ParameterizedTest
  @EnumSource(Activation.class)
  void productsOfWeightsAgreeWithDifferences(Activation activation) {
    FullyConnectedMap map =
        new FullyConnectedMap(
            Nets.parameters(3, 1, true, D, 9, 14, D), Nonlinearity.of(activation));
    double[] x = Nets.vector(5, D);
    LayeredJacobian jacobian = map.jacobian(x);
    DMatrixRMaj matrix = jacobian.matrix();
    double h = 1e-6;
    for (int j = 0; j < D; j++) {
      double[] right = x.clone();
      double[] left = x.clone();
      right[j] += h;
      left[j] -= h;
      double[] forward = map.apply(right);
      double[] backward = map.apply(left);
      double[] unit = new double[D];
      unit[j] = 1;
      double[] column = jacobian.times(unit);
      double[] row = jacobian.transposedTimes(unit);
      for (int i = 0; i < D; i++) {
        assertThat(column[i]).isCloseTo((forward[i] - backward[i]) / (2 * h), within(1e-7));
        assertThat(column[i]).isCloseTo(matrix.get(i, j), within(1e-12));
        assertThat(row[i]).isCloseTo(matrix.get(j, i), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void productsOfWeightsAgreeWithBackwardPasses(Activation activation) {
    var architecture = Nets.architecture(4, 16, activation, true);
    float[] x = floats(Nets.vector(5, 150));
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Network network = Network.build(architecture, new ImageShape(1, 10, 15), manager, 7)) {
      AutogradJacobian autograd = new AutogradJacobian(network::forward, manager, x);
      int slices = 0;
      while (autograd.advance()) {
        slices++;
      }
      FullyConnectedMap map = FullyConnectedMap.of(architecture, network.values());
      LayeredJacobian jacobian = map.jacobian(doubles(x));
      DMatrixRMaj difference = jacobian.matrix();
      double size = NormOps_DDRM.normF(difference);
      org.ejml.dense.row.CommonOps_DDRM.subtractEquals(difference, autograd.result().matrix());
      assertThat(NormOps_DDRM.normF(difference) / size).isLessThan(1e-5);
      assertThat(slices).as("150 rows, 128 at once").isEqualTo(2);

      double radius = LocalStability.of(jacobian).spectralRadius();
      assertThat(LocalStability.of(autograd.result()).spectralRadius())
          .isCloseTo(radius, within(1e-5 * radius));
      assertThat(Arnoldi.leading(autograd.transposed(), 1, 40).radius())
          .as("from the transpose, without a matrix")
          .isCloseTo(radius, within(1e-4 * radius));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theNarrowestLayerHasTheNonzeroEigenvalues(long seed) {
    List<ParameterValues> parameters = Nets.parameters(seed, 1.5, true, 20, 9, 5, 16, 20);
    FullyConnectedMap map = new FullyConnectedMap(parameters, Nonlinearity.of(Activation.TANH));
    LayeredJacobian jacobian = map.jacobian(Nets.vector(seed, 20));
    List<Eigenvalue> full = DenseSpectrum.of(jacobian.matrix());
    List<Eigenvalue> narrow = DenseSpectrum.of(jacobian.narrowMatrix());
    assertThat(narrow).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(narrow.get(i).real()).isCloseTo(full.get(i).real(), within(1e-10));
      assertThat(narrow.get(i).imaginary()).isCloseTo(full.get(i).imaginary(), within(1e-10));
    }
    assertThat(full.get(5).modulus()).isLessThan(1e-5);
  }

  @Test
  void theLargestSingularValueIsThatOfTheDecomposition() {
    LayeredJacobian jacobian =
        new FullyConnectedMap(
                Nets.parameters(8, 1, true, 30, 40, 40, 30), Nonlinearity.of(Activation.SWISH))
            .jacobian(Nets.vector(5, 30));
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(30, 30, false, false, true);
    svd.decompose(jacobian.matrix());
    double largest = java.util.Arrays.stream(svd.getSingularValues()).max().orElseThrow();
    assertThat(LocalStability.of(jacobian).largestSingularValue())
        .isCloseTo(largest, within(1e-9 * largest));
  }

  @Test
  void whereTheMapIsNotFiniteThereIsNoNumber() {
    FullyConnectedMap map =
        new FullyConnectedMap(
            Nets.parameters(8, 1, true, 5, 5, 5), Nonlinearity.of(Activation.TANH));
    double[] x = {0, Double.NaN, 0, 0, 0};
    assertThat(LocalStability.of(map.jacobian(x)).spectralRadius()).isNaN();
  }

  @Test
  void withoutBiasAHomogeneousMapSendsRaysToRays() {
    for (Activation activation : Activation.values()) {
      boolean homogeneous =
          new FullyConnectedMap(Nets.parameters(8, 1, false, 5, 6, 5), Nonlinearity.of(activation))
              .isHomogeneous();
      assertThat(homogeneous)
          .as(activation.name())
          .isEqualTo(
              activation == Activation.LINEAR
                  || activation == Activation.RELU
                  || activation == Activation.LEAKY_RELU);
      assertThat(
              new FullyConnectedMap(
                      Nets.parameters(8, 1, true, 5, 6, 5), Nonlinearity.of(activation))
                  .isHomogeneous())
          .isFalse();
    }
  }

  private static double[] doubles(float[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i];
    }
    return y;
  }

  private static float[] floats(double[] x) {
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) x[i];
    }
    return y;
  }
}
