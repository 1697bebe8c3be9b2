package org.attractorlab.dynamics.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.Random;
import java.util.stream.Stream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.Downsampling.Decoder;
import org.attractorlab.network.Downsampling.Encoder;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Network;
import org.attractorlab.network.UNet;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain map of image networks and its derivative, against the engine's. */
class ImageMapTest {
  private static final Initialization START =
      new Initialization(Initialization.Scheme.PYTORCH, 1.5);

  static Stream<Architecture> architectures() {
    Stream.Builder<Architecture> all = Stream.builder();
    for (int kernel : new int[] {3, 5, 7}) {
      all.add(new Convolutional(3, 4, kernel, Activation.TANH, true, START));
      for (Encoder encoder : Encoder.values()) {
        all.add(
            new Downsampling(
                2, 4, kernel, encoder, Decoder.BILINEAR, Activation.RELU, true, START));
      }
    }
    all.add(
        new Downsampling(1, 5, 3, Encoder.STRIDED, Decoder.NEAREST, Activation.SELU, false, START));
    all.add(new UNet(2, 3, true, Activation.COSID, true, START));
    all.add(new UNet(2, 3, false, Activation.LEAKY_RELU, false, START));
    return all.build();
  }

  private static float[] image(ImageShape shape) {
    Random random = new Random(3);
    float[] image = new float[shape.size()];
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextFloat();
    }
    return image;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void valuesAndDerivativesAreThoseOfTheEngine(Architecture architecture) {
    ImageShape shape = new ImageShape(3, 4, 8);
    float[] x = image(shape);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Network network = Network.build(architecture, shape, manager, 7)) {
      DifferentiableMap map = DifferentiableMap.of(architecture, shape, network.values());
      double[] y = map.apply(Vectors.doubles(x));
      float[] expected = network.apply(new float[][] {x})[0];
      for (int i = 0; i < y.length; i++) {
        assertThat(y[i]).isCloseTo(expected[i], within(1e-5));
      }
      AutogradJacobian autograd = new AutogradJacobian(network, x);
      while (autograd.advance()) {}
      DMatrixRMaj rows = autograd.result().matrix();
      Jacobian jacobian = map.jacobian(Vectors.doubles(x));
      DMatrixRMaj columns = jacobian.matrix();
      for (int i = 0; i < x.length; i++) {
        double[] unit = new double[x.length];
        unit[i] = 1;
        double[] row = jacobian.transposedTimes(unit);
        for (int j = 0; j < x.length; j++) {
          assertThat(columns.get(i, j)).isCloseTo(rows.get(i, j), within(1e-5));
          assertThat(row[j]).isCloseTo(columns.get(i, j), within(1e-12));
        }
      }
    }
  }

  /** Feeding the unit vectors to a linear network gives the columns of its matrix. */
  @Test
  void theMatrixOfALinearNetworkIsItsJacobian() {
    ImageShape shape = new ImageShape(1, 6, 6);
    Architecture linear = new Convolutional(4, 8, 3, Activation.LINEAR, false, START);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Network network = Network.build(linear, shape, manager, 7)) {
      float[][] units = new float[36][36];
      for (int i = 0; i < 36; i++) {
        units[i][i] = 1;
      }
      float[][] columns = network.apply(units);
      DMatrixRMaj jacobian =
          DifferentiableMap.of(linear, shape, network.values())
              .jacobian(Vectors.doubles(image(shape)))
              .matrix();
      AutogradJacobian autograd = new AutogradJacobian(network, image(shape));
      while (autograd.advance()) {}
      for (int i = 0; i < 36; i++) {
        for (int j = 0; j < 36; j++) {
          assertThat((double) columns[j][i]).isCloseTo(jacobian.get(i, j), within(1e-5));
          assertThat(autograd.result().matrix().get(i, j))
              .isCloseTo(jacobian.get(i, j), within(1e-5));
        }
      }
    }
  }

  @Test
  void withoutBiasAndWithReluImageNetworksAreHomogeneous() {
    assertThat(homogeneous(new Convolutional(3, 2, 3, Activation.RELU, false, START))).isTrue();
    assertThat(homogeneous(new UNet(1, 2, true, Activation.LEAKY_RELU, false, START))).isTrue();
    assertThat(homogeneous(new Convolutional(1, 2, 3, Activation.TANH, false, START))).isTrue();
    assertThat(homogeneous(new Convolutional(2, 2, 3, Activation.TANH, false, START))).isFalse();
    assertThat(homogeneous(new Convolutional(3, 2, 3, Activation.RELU, true, START))).isFalse();
  }

  private static boolean homogeneous(Architecture architecture) {
    ImageShape shape = new ImageShape(1, 4, 4);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Network network = Network.build(architecture, shape, manager, 7)) {
      DifferentiableMap map = DifferentiableMap.of(architecture, shape, network.values());
      double[] x = Vectors.doubles(image(shape));
      double[] twice = x.clone();
      Vectors.scale(twice, 2);
      double[] difference = map.apply(x);
      Vectors.scale(difference, -2);
      Vectors.addScaled(difference, 1, map.apply(twice));
      assertThat(Vectors.norm(difference) < 1e-12).isEqualTo(map.isHomogeneous());
      return map.isHomogeneous();
    }
  }
}
