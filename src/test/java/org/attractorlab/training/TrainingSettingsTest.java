package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {
  private static void refused(
      double rate, int batch, double target, int steps, Double seconds, String named) {
    assertThatThrownBy(
            () -> new TrainingSettings(OptimizerKind.ADAM, rate, batch, target, steps, seconds))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining(named);
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    refused(0, 0, 0, 1, null, "learning rate of 0.0");
    refused(Double.NaN, 0, 0, 1, null, "learning rate of NaN");
    refused(Double.POSITIVE_INFINITY, 0, 0, 1, null, "learning rate");
    refused(1, -1, 0, 1, null, "batch of -1");
    refused(1, 0, -1, 1, null, "loss of -1.0");
    refused(1, 0, 0, 0, null, "0 steps");
    refused(1, 0, 0, 1, 0.0, "0.0 seconds");
  }
}
