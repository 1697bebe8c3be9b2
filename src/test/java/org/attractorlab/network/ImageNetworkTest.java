package org.attractorlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Downsampling.Decoder;
import org.attractorlab.network.Downsampling.Encoder;
import org.attractorlab.network.Initialization.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine makes of convolutions, pooling, upsampling and skips. */
class ImageNetworkTest {
  private static final EngineThread ENGINE = new EngineThread();
  private static final Initialization START = new Initialization(Scheme.PYTORCH, 2);

  static Stream<Architecture> architectures() {
    Stream.Builder<Architecture> all = Stream.builder();
    for (int kernel : new int[] {3, 5, 7}) {
      all.add(new Convolutional(3, 4, kernel, Activation.LEAKY_RELU, true, START));
      for (Encoder encoder : Encoder.values()) {
        for (Decoder decoder : Decoder.values()) {
          all.add(new Downsampling(2, 4, kernel, encoder, decoder, Activation.TANH, true, START));
        }
      }
    }
    all.add(new Convolutional(1, 4, 3, Activation.TANH, false, START));
    all.add(new UNet(2, 3, true, Activation.COSID, true, START));
    all.add(new UNet(2, 3, false, Activation.RELU, false, START));
    return all.build();
  }

  private static <T> T with(Architecture architecture, ImageShape shape, Function<Network, T> use) {
    return ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU);
                  Network network = Network.build(architecture, shape, manager, 5)) {
                return use.apply(network);
              }
            })
        .join();
  }

  private static float[][] images(ImageShape shape, int count) {
    Random random = new Random(3);
    float[][] images = new float[count][shape.size()];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = random.nextFloat();
      }
    }
    return images;
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void theMapIsThatOfTheDefinitions(Architecture architecture) {
    for (ImageShape shape : List.of(new ImageShape(3, 8, 12), new ImageShape(1, 4, 4))) {
      float[][] images = images(shape, 3);
      with(
          architecture,
          shape,
          network -> {
            float[][] found = network.apply(images);
            PlainLayers plain = new PlainLayers(architecture.layers(shape), network.values());
            for (int i = 0; i < images.length; i++) {
              double[] expected = plain.apply(images[i]);
              for (int j = 0; j < expected.length; j++) {
                assertThat((double) found[i][j]).isCloseTo(expected[j], within(1e-5));
              }
            }
            return null;
          });
    }
  }

  @Test
  void parametersAreNumberedInOrderAndShapedAsInFiles() {
    assertThat(
            with(
                new UNet(1, 3, true, Activation.RELU, true, START),
                new ImageShape(1, 4, 4),
                Network::values))
        .extracting(ParameterValues::toString)
        .containsExactly(
            "layer0.weight [3, 1, 3, 3]",
            "layer0.bias [3]",
            "layer1.weight [6, 3, 3, 3]",
            "layer1.bias [6]",
            "layer2.weight [3, 6, 3, 3]",
            "layer2.bias [3]",
            "layer3.weight [3, 6, 3, 3]",
            "layer3.bias [3]",
            "layer4.weight [1, 3, 3, 3]",
            "layer4.bias [1]");
  }

  /** A weight reads in · k² values, so with the PyTorch start it is within 1/√(in · k²). */
  @Test
  void startsAreScaledByAllThatAFilterReads() {
    float[] weights =
        with(
                new Convolutional(3, 16, 5, Activation.RELU, true, START),
                new ImageShape(1, 4, 4),
                Network::values)
            .get(2)
            .values();
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    double bound = 2 / Math.sqrt(16 * 25);
    assertThat((double) largest).isBetween(0.99 * bound, bound);
  }
}
