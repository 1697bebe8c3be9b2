package org.attractorlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Initialization.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final EngineThread ENGINE = new EngineThread();
  private static final ImageShape SHAPE = new ImageShape(1, 2, 3);
  private static final FullyConnected ARCHITECTURE = architecture(5, true);
  private static final float[][] ROWS = {{0, .2f, .4f, .6f, .8f, 1}, {1, 0, 1, 0, 1, 0}};

  private static FullyConnected architecture(int width, boolean bias) {
    return new FullyConnected(
        3, width, Activation.TANH, bias, new Initialization(Scheme.LECUN_UNIFORM, 1));
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static <T> T with(FullyConnected architecture, long seed, Function<Network, T> use) {
    return ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU);
                  Network network = Network.build(architecture, SHAPE, manager, seed)) {
                return use.apply(network);
              }
            })
        .join();
  }

  /** W x + b and tanh, in plain double arithmetic. */
  private static double[] expected(List<ParameterValues> values, float[] row, boolean bias) {
    double[] x = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      x[i] = row[i];
    }
    int stride = bias ? 2 : 1;
    for (int layer = 0; layer * stride < values.size(); layer++) {
      ParameterValues weight = values.get(layer * stride);
      double[] y = new double[weight.shape()[0]];
      for (int o = 0; o < y.length; o++) {
        y[o] = bias ? values.get(layer * stride + 1).values()[o] : 0;
        for (int i = 0; i < x.length; i++) {
          y[o] += weight.values()[o * x.length + i] * x[i];
        }
        if ((layer + 1) * stride < values.size()) {
          y[o] = Math.tanh(y[o]);
        }
      }
      x = y;
    }
    return x;
  }

  @Test
  void theMapIsThatOfTheArchitecture() {
    for (boolean bias : new boolean[] {true, false}) {
      with(
          architecture(5, bias),
          1,
          network -> {
            float[][] found = network.apply(ROWS);
            for (int row = 0; row < ROWS.length; row++) {
              double[] expected = expected(network.values(), ROWS[row], bias);
              for (int i = 0; i < expected.length; i++) {
                assertThat((double) found[row][i]).isEqualTo(expected[i], within(1e-6));
              }
            }
            return null;
          });
    }
  }

  @Test
  void parametersAreNamedAndShapedAsInFiles() {
    List<ParameterValues> values = with(ARCHITECTURE, 1, Network::values);
    assertThat(values)
        .extracting(ParameterValues::toString)
        .containsExactly(
            "layer0.weight [5, 6]",
            "layer0.bias [5]",
            "layer1.weight [5, 5]",
            "layer1.bias [5]",
            "layer2.weight [6, 5]",
            "layer2.bias [6]");
  }

  @Test
  void theSameSeedBuildsTheSameNetwork() {
    Function<Network, float[][]> answer = network -> network.apply(ROWS);
    assertThat(with(ARCHITECTURE, 3, answer)).isDeepEqualTo(with(ARCHITECTURE, 3, answer));
    assertThat(with(ARCHITECTURE, 4, answer)).isNotEqualTo(with(ARCHITECTURE, 3, answer));
  }

  @Test
  void savedValuesBringTheMapBack() {
    List<ParameterValues> saved = with(ARCHITECTURE, 3, Network::values);
    float[][] first = with(ARCHITECTURE, 3, network -> network.apply(ROWS));
    float[][] again =
        with(
            ARCHITECTURE,
            4,
            network -> {
              network.restore(saved);
              return network.apply(ROWS);
            });
    assertThat(again).isDeepEqualTo(first);
  }

  @Test
  void valuesOfAnotherArchitectureAreRefusedAndChangeNothing() {
    List<ParameterValues> wider = with(architecture(6, true), 3, Network::values);
    List<ParameterValues> unbiased = with(architecture(5, false), 3, Network::values);
    with(
        ARCHITECTURE,
        3,
        network -> {
          float[][] before = network.apply(ROWS);
          assertThatThrownBy(() -> network.restore(wider))
              .isInstanceOf(UnusableInput.class)
              .hasMessageContaining("layer0.weight")
              .hasMessageContaining("[6, 6]")
              .hasMessageContaining("[5, 6]");
          assertThatThrownBy(() -> network.restore(unbiased)).isInstanceOf(UnusableInput.class);
          assertThat(network.apply(ROWS)).isDeepEqualTo(before);
          return null;
        });
  }

  @Test
  void anArrayThatHoldsLessThanItsShapeSaysIsRefused() {
    with(
        ARCHITECTURE,
        3,
        network -> {
          List<ParameterValues> values = new ArrayList<>(network.values());
          values.set(0, new ParameterValues("layer0.weight", new int[] {5, 6}, new float[7]));
          assertThatThrownBy(() -> network.restore(values))
              .isInstanceOf(UnusableInput.class)
              .hasMessageContaining("7 values");
          return null;
        });
  }

  @Test
  void aBatchOfAnotherWidthIsRefused() {
    assertThatThrownBy(() -> with(ARCHITECTURE, 3, network -> network.apply(new float[1][7])))
        .hasCauseInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n × 6");
  }

  @Test
  void closingFreesItsArrays() {
    ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU)) {
                Network network = Network.build(ARCHITECTURE, SHAPE, manager, 1);
                network.apply(ROWS);
                assertThat(network.manager().getManagedArrays()).hasSize(6);
                network.close();
                assertThat(network.manager().isOpen()).isFalse();
              }
              return null;
            })
        .join();
  }
}
