package org.attractorlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ActivationTest {
  private static final EngineThread ENGINE = new EngineThread();

  /** From −6 to 6, past every kink. */
  private static final double[] POINTS =
      IntStream.rangeClosed(-60, 60).mapToDouble(i -> i / 10.0 + 0.013).toArray();

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @EnumSource
  void theEngineComputesTheFormulaAndItsSlope(Activation activation) {
    float[][] found =
        ENGINE
            .call(
                () -> {
                  try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU);
                      NDScope _ = new NDScope();
                      GradientCollector collector = manager.getEngine().newGradientCollector()) {
                    NDArray x = manager.create(floats(POINTS));
                    x.setRequiresGradient(true);
                    NDArray y = activation.apply(x);
                    collector.backward(y.sum());
                    return new float[][] {y.toFloatArray(), x.getGradient().toFloatArray()};
                  }
                })
            .join();
    for (int i = 0; i < POINTS.length; i++) {
      double x = (float) POINTS[i];
      assertThat((double) found[0][i]).as("value at %s", x).isEqualTo(activation.value(x), near());
      assertThat((double) found[1][i])
          .as("slope at %s", x)
          .isEqualTo(activation.derivative(x), near());
    }
  }

  private static Offset<Double> near() {
    return within(2e-5);
  }

  @ParameterizedTest
  @EnumSource
  void theSlopeIsThatOfTheValue(Activation activation) {
    double h = 1e-6;
    for (double x : POINTS) {
      double slope = (activation.value(x + h) - activation.value(x - h)) / (2 * h);
      assertThat(activation.derivative(x)).as("at %s", x).isEqualTo(slope, within(1e-7));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 2",
    "RELU, 2",
    "LEAKY_RELU, 2",
    "ELU, 2",
    "SELU, 2.101401974711",
    "GELU, 1.954499736104",
    "SWISH, 1.761594155956",
    "SOFTPLUS, 2.126928011043",
    "TANH, 0.964027580076",
    "SIGMOID, 0.880797077978",
    "COSID, -2.416146836547",
    "SINE, 2.182589050146"
  })
  void valuesAtTwoAreThoseOfTables(Activation activation, double value) {
    assertThat(activation.value(2)).isEqualTo(value, within(1e-11));
  }

  @Test
  void theLeakySlopeIsOneHundredth() {
    assertThat(Activation.LEAKY_RELU.value(-3)).isEqualTo(-0.03);
  }

  @Test
  void largeNumbersDoNotOverflow() {
    assertThat(Activation.SOFTPLUS.value(800)).isEqualTo(800);
    assertThat(Activation.SOFTPLUS.value(-800)).isZero();
    assertThat(Activation.GELU.value(-40)).isZero();
    assertThat(Activation.SIGMOID.value(-800)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void inFilesItIsCalledByItsNameWithHyphens(Activation activation) {
    assertThat(JsonMapper.shared().writeValueAsString(activation))
        .isEqualTo('"' + activation.name().toLowerCase().replace('_', '-') + '"');
  }
}
