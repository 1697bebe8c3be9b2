package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.attractorlab.data.ImageShape;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Network;
import org.attractorlab.network.ParameterValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The loops of our own against arithmetic by the book. */
class DenseLearnerTest {
  private static final EngineThread ENGINE = new EngineThread();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static float[][] images(int count, int size) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] images = new float[count][size];
    for (float[] image : images) {
      for (int i = 0; i < size; i++) {
        image[i] = (float) random.nextDouble();
      }
    }
    return images;
  }

  private interface Use<T> {
    T of(Network network, DenseLearner learner);
  }

  private static <T> T with(
      FullyConnected architecture, float[][] images, OptimizerKind kind, int helpers, Use<T> use) {
    ImageShape shape = new ImageShape(1, 1, images[0].length);
    return ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU);
                  Network network = Network.build(architecture, shape, manager, 5);
                  DenseLearner learner =
                      new DenseLearner(network, images, kind, images.length, helpers)) {
                return use.of(network, learner);
              }
            })
        .join();
  }

  private static FullyConnected network(int layers, int width, Activation activation) {
    Initialization usual = new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1);
    return new FullyConnected(layers, width, activation, true, usual);
  }

  private static void compare(
      FullyConnected architecture, float[][] images, OptimizerKind kind, double rate) {
    with(
        architecture,
        images,
        kind,
        1,
        (network, learner) -> {
          PlainNetwork plain = new PlainNetwork(architecture.activation(), kind, network.values());
          for (int step = 0; step < 100; step++) {
            double loss = learner.differentiate();
            learner.update(rate);
            assertThat(loss).isEqualTo(plain.step(images, rate), within(1e-5 * loss + 1e-8));
          }
          assertThat(distance(network.values(), plain.values())).isLessThan(1e-6);
          return null;
        });
  }

  /** |found − expected| / |expected| over all parameters. */
  private static double distance(List<ParameterValues> found, List<double[]> expected) {
    double error = 0;
    double norm = 0;
    for (int i = 0; i < expected.size(); i++) {
      for (int k = 0; k < expected.get(i).length; k++) {
        error += Math.pow(found.get(i).values()[k] - expected.get(i)[k], 2);
        norm += Math.pow(expected.get(i)[k], 2);
      }
    }
    return Math.sqrt(error / norm);
  }

  @ParameterizedTest
  @EnumSource
  void aHundredStepsOfEveryOptimizerAreThoseOfPyTorchsDefinition(OptimizerKind kind) {
    compare(network(4, 20, Activation.SOFTPLUS), images(3, 30), kind, 1e-3);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SINE")
  void aHundredStepsWithEveryActivationAreThoseOfTheChainRule(Activation activation) {
    compare(network(3, 12, activation), images(4, 20), OptimizerKind.MOMENTUM, 1e-2);
  }

  /**
   * Inputs, layers, width, images: less than a tile, not a whole one, several strips and pieces.
   */
  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1", "2, 4, 7, 6", "17, 2, 3, 16", "600, 3, 90, 5", "16, 5, 64, 11"})
  void everyShapeFits(int inputs, int layers, int width, int images) {
    FullyConnected architecture = network(layers, width, Activation.TANH);
    compare(architecture, images(images, inputs), OptimizerKind.GRADIENT_DESCENT, 0.1);
  }

  private static List<float[]> trained(int helpers) {
    return with(
        network(3, 200, Activation.LEAKY_RELU),
        images(10, 500),
        OptimizerKind.ADAM,
        helpers,
        (network, learner) -> {
          for (int step = 0; step < 50; step++) {
            learner.differentiate();
            learner.update(1e-3);
          }
          return network.values().stream().map(ParameterValues::values).toList();
        });
  }

  @Test
  void anyNumberOfThreadsLearnsTheSameToTheLastBit() {
    List<float[]> alone = trained(0);
    for (int helpers : new int[] {1, 3}) {
      List<float[]> together = trained(helpers);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(together.get(i)).isEqualTo(alone.get(i));
      }
    }
  }

  @Test
  void afterADivergenceNothingIsLeftOfIt() {
    with(
        network(3, 6, Activation.LEAKY_RELU),
        images(3, 9),
        OptimizerKind.ADAM,
        0,
        (network, learner) -> {
          List<Double> losses = new ArrayList<>();
          for (int round = 0; round < 2; round++) {
            learner.restore();
            learner.differentiate();
            learner.update(1e-3);
            losses.add(learner.differentiate());
            learner.update(Float.MAX_VALUE);
            learner.differentiate();
            learner.update(Float.MAX_VALUE);
            assertThat(learner.differentiate()).isNaN();
          }
          assertThat(losses.get(0)).isEqualTo(losses.get(1)).isFinite();
          return null;
        });
  }
}
