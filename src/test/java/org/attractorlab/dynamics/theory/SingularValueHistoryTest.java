package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Test;

class SingularValueHistoryTest {
  @Test
  void alongOrthogonalExamplesTheyRiseByThePredictedGeometricSeries() {
    // With rate 1/λ_max = 1/4, along an example of squared length s: σ after t steps is
    // 1 − (1 − s/4)^t.
    double[][] examples = {{2, 0, 0}, {0, 1, 0}};
    SingularValueHistory history =
        SingularValueHistory.of(examples, Nonlinearity.of(Activation.LINEAR), 40);
    assertThat(history.steps()).startsWith(1, 2, 3).endsWith(40).isSorted();
    for (int i = 0; i < history.steps().size(); i++) {
      double[] values = history.values().get(i);
      assertThat(values[0]).isCloseTo(1, within(1e-12));
      assertThat(values[1]).isCloseTo(1 - Math.pow(0.75, history.steps().get(i)), within(1e-12));
      assertThat(values[2]).isCloseTo(0, within(1e-12));
    }
  }
}
