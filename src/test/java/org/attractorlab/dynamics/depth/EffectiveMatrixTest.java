package org.attractorlab.dynamics.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.Downsampling.Decoder;
import org.attractorlab.network.Downsampling.Encoder;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Network;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.network.Reach;
import org.attractorlab.network.UNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveMatrixTest {
  private static final ImageShape SHAPE = new ImageShape(3, 8, 8);
  private static final Initialization START =
      new Initialization(Initialization.Scheme.PYTORCH, 1.5);

  static Stream<Architecture> linear() {
    return Stream.of(
        new FullyConnected(3, 9, Activation.LINEAR, true, START),
        new Convolutional(1, 4, 3, Activation.LINEAR, false, START),
        new Convolutional(2, 4, 3, Activation.LINEAR, true, START),
        new Convolutional(2, 4, 5, Activation.LINEAR, false, START),
        new Convolutional(1, 4, 7, Activation.LINEAR, true, START),
        new Downsampling(1, 4, 3, Encoder.STRIDED, Decoder.NEAREST, Activation.LINEAR, true, START),
        new Downsampling(
            2, 4, 3, Encoder.AVERAGE_POOLED, Decoder.BILINEAR, Activation.LINEAR, true, START));
  }

  static Stream<Architecture> others() {
    return Stream.of(
        new Convolutional(2, 4, 3, Activation.TANH, true, START),
        new Downsampling(
            1, 4, 3, Encoder.MAX_POOLED, Decoder.NEAREST, Activation.SELU, true, START),
        new Downsampling(
            1, 4, 3, Encoder.MAX_POOLED, Decoder.NEAREST, Activation.LINEAR, true, START),
        new UNet(1, 3, true, Activation.ELU, true, START));
  }

  private static List<ParameterValues> weights(Architecture architecture) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Network network = Network.build(architecture, SHAPE, manager, 7)) {
      return network.values();
    }
  }

  private static double[] image() {
    double[] x = new double[SHAPE.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i * 37 % 101) / 101.0;
    }
    return x;
  }

  @ParameterizedTest
  @MethodSource("linear")
  void fedWithTheBasisVectorsALinearNetworkShowsItsJacobian(Architecture architecture) {
    assertThat(DepthNumbers.isLinear(architecture)).isTrue();
    DifferentiableMap map = DifferentiableMap.of(architecture, SHAPE, weights(architecture));
    EffectiveMatrix fed = EffectiveMatrix.ofLinear(map, _ -> {});
    EffectiveMatrix jacobian = EffectiveMatrix.of(map.jacobian(image()), _ -> {});
    for (int to = 0; to < SHAPE.size(); to++) {
      for (int from = 0; from < SHAPE.size(); from++) {
        assertThat(fed.at(to, from)).isCloseTo(jacobian.at(to, from), within(1e-5f));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("linear")
  void exactlyTheEntriesOutOfReachAreZero(Architecture architecture) {
    DifferentiableMap map = DifferentiableMap.of(architecture, SHAPE, weights(architecture));
    EffectiveMatrix matrix = EffectiveMatrix.ofLinear(map, _ -> {});
    Reach reach = Reach.of(architecture, SHAPE);
    for (int to = 0; to < SHAPE.size(); to++) {
      for (int from = 0; from < SHAPE.size(); from++) {
        assertThat(matrix.at(to, from) != 0).isEqualTo(reach.joins(to, from));
      }
    }
    assertThat(matrix.zeros()).isCloseTo(reach.forcedZeros(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsOutOfReachHasNoInfluenceInOtherNetworksEither(Architecture architecture) {
    assertThat(DepthNumbers.isLinear(architecture)).isFalse();
    DifferentiableMap map = DifferentiableMap.of(architecture, SHAPE, weights(architecture));
    EffectiveMatrix matrix = EffectiveMatrix.of(map.jacobian(image()), _ -> {});
    Reach reach = Reach.of(architecture, SHAPE);
    assertThat(reach.forcedZeros()).isPositive();
    for (int to = 0; to < SHAPE.size(); to++) {
      for (int from = 0; from < SHAPE.size(); from++) {
        if (!reach.joins(to, from)) {
          assertThat(matrix.at(to, from)).isZero();
        }
      }
    }
  }

  @Test
  void whoNoLongerWantsItStopsIt() {
    Architecture architecture = new Convolutional(2, 4, 3, Activation.LINEAR, false, START);
    DifferentiableMap map = DifferentiableMap.of(architecture, SHAPE, weights(architecture));
    assertThatThrownBy(
            () ->
                EffectiveMatrix.ofLinear(
                    map,
                    _ -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
