package org.attractorlab.dynamics.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.attractorlab.network.ParameterValues;
import org.junit.jupiter.api.Test;

/** Verdicts on f(x) = A (x − c) + c, whose fixed point c and Jacobian A are known. */
class StoredMeasureTest {
  private static final float[] CENTER = {0.25f, 0.5f, 0.75f};

  @Test
  void aContractingFixedPointThatIsRecoveredIsStored() {
    StoredMeasure measure = measure(around(CENTER, 0.5f, 0.25f), CENTER, 1);
    assertThat(measure.stored()).isTrue();
    assertThat(measure.reason()).isEmpty();
    assertThat(measure.fixedPointError()).isLessThan(1e-7);
    assertThat(measure.spectralRadius()).isCloseTo(0.5, within(1e-9));
    assertThat(measure.largestSingularValue())
        .as("σ⁴ − 3/8 σ² + 1/64 = 0")
        .isCloseTo(Math.sqrt((3 + Math.sqrt(5)) / 16), within(1e-9));
  }

  @Test
  void anExpandingFixedPointIsNotStored() {
    StoredMeasure measure = measure(around(CENTER, 1.25f, 0), CENTER, 1);
    assertThat(measure.stored()).isFalse();
    assertThat(measure.reason()).contains("ρ is 1.250");
  }

  @Test
  void aPointThatMovesIsNotStored() {
    float[] shifted = {0.25f, 0.5f, 0.76f};
    StoredMeasure measure = measure(around(CENTER, 0, 0), shifted, 1);
    assertThat(measure.fixedPointError()).isCloseTo(0.01 / Math.sqrt(3), within(1e-7));
    assertThat(measure.stored()).isFalse();
    assertThat(measure.reason()).contains("no fixed point");
  }

  @Test
  void anImageThatIsNotRecoveredIsNotStored() {
    StoredMeasure measure = measure(around(CENTER, 0.5f, 0), CENTER, 0.2);
    assertThat(measure.stored()).isFalse();
    assertThat(measure.reason()).contains("20 % of nearby starts");
  }

  @Test
  void withoutBiasAHomogeneousMapStoresNothingWhateverTheNumbersSay() {
    // Fixed to within the tolerance, and by its training error below the threshold of ρ.
    float[] weight = {0.9985f, 0, 0, 0, 0.9985f, 0, 0, 0, 0.9985f};
    ParameterValues layer = new ParameterValues("layer0.weight", new int[] {3, 3}, weight);
    StoredMeasure measure =
        measure(new FullyConnectedMap(List.of(layer), Nonlinearity.of(Activation.RELU)), CENTER, 1);
    assertThat(measure.spectralRadius()).isLessThan(StoredRule.STANDARD.spectralRadius());
    assertThat(measure.fixedPointError()).isLessThan(StoredRule.STANDARD.fixedPointError());
    assertThat(measure.stored()).isFalse();
    assertThat(measure.reason()).startsWith("Without bias");
  }

  private static StoredMeasure measure(FullyConnectedMap map, float[] x, double recovered) {
    return StoredMeasure.of(4, map, x, recovered, StoredRule.STANDARD);
  }

  /** A has the factor, its half and its quarter on the diagonal, and {@code shear} at the top. */
  private static FullyConnectedMap around(float[] center, float factor, float shear) {
    float[] weight = {factor, shear, 0, 0, factor / 2, 0, 0, 0, factor / 4};
    float[] bias = new float[3];
    for (int i = 0; i < 3; i++) {
      bias[i] = center[i];
      for (int j = 0; j < 3; j++) {
        bias[i] -= weight[3 * i + j] * center[j];
      }
    }
    List<ParameterValues> parameters = new ArrayList<>();
    parameters.add(new ParameterValues("layer0.weight", new int[] {3, 3}, weight));
    parameters.add(new ParameterValues("layer0.bias", new int[] {3}, bias));
    return new FullyConnectedMap(parameters, Nonlinearity.of(Activation.LINEAR));
  }
}
