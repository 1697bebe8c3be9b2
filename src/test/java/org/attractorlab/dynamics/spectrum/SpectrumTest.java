package org.attractorlab.dynamics.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.network.Activation;
import org.attractorlab.network.ParameterValues;
import org.junit.jupiter.api.Test;

class SpectrumTest {
  @Test
  void aSpectrumThroughANarrowLayerIsCompleteAndCountsItsZeros() {
    LayeredJacobian jacobian =
        new FullyConnectedMap(
                Nets.parameters(8, 1.5, true, 30, 12, 30), Nonlinearity.of(Activation.TANH))
            .jacobian(Nets.vector(5, 30));
    Spectrum spectrum = Spectrum.of(jacobian, 4);
    List<Eigenvalue> full = DenseSpectrum.of(jacobian.matrix());
    assertThat(spectrum.complete()).isTrue();
    assertThat(spectrum.eigenvalues()).hasSize(12);
    assertThat(spectrum.zeros()).isEqualTo(18);
    for (int i = 0; i < 12; i++) {
      Eigenvalue value = spectrum.eigenvalues().get(i);
      assertThat(value.modulus()).isCloseTo(full.get(i).modulus(), within(1e-9));
    }
    assertThat(spectrum.stability().spectralRadius())
        .isCloseTo(spectrum.eigenvalues().getFirst().modulus(), within(1e-9));
  }

  @Test
  void leadingEigenvectorsBelongToTheFirstEigenvalues() {
    LayeredJacobian jacobian =
        new FullyConnectedMap(
                Nets.parameters(9, 1.5, true, 30, 12, 30), Nonlinearity.of(Activation.TANH))
            .jacobian(Nets.vector(5, 30));
    Spectrum spectrum = Spectrum.of(jacobian, 4);
    assertThat(spectrum.leading()).hasSizeBetween(4, 5);
    for (int i = 0; i < spectrum.leading().size(); i++) {
      Eigenpair pair = spectrum.leading().get(i);
      assertThat(pair.value().modulus())
          .isCloseTo(spectrum.eigenvalues().get(i).modulus(), within(1e-8));
      double[] image = jacobian.times(pair.real());
      for (int j = 0; j < 30; j++) {
        double turned =
            pair.value().real() * pair.real()[j] - pair.value().imaginary() * pair.imaginary()[j];
        assertThat(image[j]).isCloseTo(turned, within(1e-7));
      }
    }
  }

  /** A diagonal with the eigenvalues 0.9^i, too large to be decomposed in full. */
  @Test
  void ofALargeMatrixTheLeadingEigenvaluesAreFound() {
    int d = 1100;
    float[] weight = new float[d * d];
    for (int i = 0; i < d; i++) {
      weight[i * d + i] = (float) Math.pow(0.9, i);
    }
    FullyConnectedMap map =
        new FullyConnectedMap(
            List.of(new ParameterValues("layer0.weight", new int[] {d, d}, weight)),
            Nonlinearity.of(Activation.LINEAR));
    Spectrum spectrum = Spectrum.of(map.jacobian(new double[d]), 3);
    assertThat(spectrum.complete()).isFalse();
    assertThat(spectrum.leading()).hasSize(3);
    for (int i = 0; i < 40; i++) {
      assertThat(spectrum.eigenvalues().get(i).real()).isCloseTo(Math.pow(0.9, i), within(1e-7));
    }
    assertThat(spectrum.stability().largestSingularValue()).isCloseTo(1, within(1e-9));
  }
}
