package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.attractorlab.data.ImageShape;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.network.Network;
import org.attractorlab.network.ParameterValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks that are really trained, small ones. */
class TrainingTest {
  private static final EngineThread ENGINE = new EngineThread();
  private static final ImageShape SHAPE = new ImageShape(1, 4, 4);
  private static final float[][] IMAGES = images(6);

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static float[][] images(int count) {
    SplittableRandom random = new SplittableRandom(1);
    float[][] images = new float[count][SHAPE.size()];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextDouble();
      }
    }
    return images;
  }

  private static FullyConnected network(Activation activation, Scheme scheme, double gain) {
    return new FullyConnected(4, 32, activation, true, new Initialization(scheme, gain));
  }

  private static final FullyConnected USUAL =
      network(Activation.LEAKY_RELU, Scheme.LECUN_UNIFORM, 1);

  private static TrainingSettings settings(
      OptimizerKind kind, double rate, int batch, double target, int steps) {
    return new TrainingSettings(kind, rate, batch, target, steps, null);
  }

  private interface Use<T> {
    T of(Network network, TrainingLoop loop) throws Exception;
  }

  private static <T> T train(FullyConnected architecture, TrainingSettings settings, Use<T> use) {
    return ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU);
                  Network network = Network.build(architecture, SHAPE, manager, 7);
                  TrainingLoop loop = new TrainingLoop(network, IMAGES, settings, 7)) {
                return use.of(network, loop);
              }
            })
        .join();
  }

  private static List<Double> losses(TrainingLoop loop) {
    List<Double> losses = new ArrayList<>();
    while (loop.stopReason().isEmpty()) {
      losses.add(loop.step().loss());
    }
    return losses;
  }

  private static double error(Network network) {
    float[][] answers = network.apply(IMAGES);
    double sum = 0;
    for (int i = 0; i < IMAGES.length; i++) {
      for (int k = 0; k < SHAPE.size(); k++) {
        sum += Math.pow(answers[i][k] - IMAGES[i][k], 2);
      }
    }
    return sum / (IMAGES.length * SHAPE.size());
  }

  private static final double[] RATES = {0.3, 0.1, 0.1, 1e-3, 3e-3, 3e-3};

  @ParameterizedTest
  @EnumSource
  void everyOptimizerLearnsTheImages(OptimizerKind kind) {
    train(
        USUAL,
        settings(kind, RATES[kind.ordinal()], 0, 1e-3, 20_000),
        (network, loop) -> {
          List<Double> losses = losses(loop);
          assertThat(losses.getFirst()).isGreaterThan(0.1);
          assertThat(loop.stopReason()).contains(StopReason.LOSS_REACHED);
          assertThat(loop.loss()).isEqualTo(error(network), within(1e-7));
          return null;
        });
  }

  @Test
  void aStepOfGradientDescentGoesDownTheTrueSlope() {
    double rate = 1e-2;
    FullyConnected smooth = network(Activation.TANH, Scheme.LECUN_UNIFORM, 1);
    train(
        smooth,
        settings(OptimizerKind.GRADIENT_DESCENT, rate, 0, 0, 10),
        (network, loop) -> {
          List<ParameterValues> before = network.values();
          loop.step();
          List<ParameterValues> after = network.values();
          for (int array = 0; array < before.size(); array++) {
            float moved = after.get(array).values()[5] - before.get(array).values()[5];
            network.restore(shifted(before, array, 1e-2f));
            double above = error(network);
            network.restore(shifted(before, array, -1e-2f));
            double below = error(network);
            assertThat(moved / rate)
                .as(before.get(array).name())
                .isEqualTo(-(above - below) / 2e-2, within(2e-5));
          }
          return null;
        });
  }

  private static List<ParameterValues> shifted(List<ParameterValues> values, int array, float by) {
    List<ParameterValues> copy = new ArrayList<>();
    for (ParameterValues one : values) {
      copy.add(new ParameterValues(one.name(), one.shape(), one.values().clone()));
    }
    copy.get(array).values()[5] += by;
    return copy;
  }

  @Test
  void theSameSeedGivesTheSameLossesToTheLastBit() {
    for (int batch : new int[] {0, 4}) {
      TrainingSettings settings = settings(OptimizerKind.ADAM, 1e-3, batch, 1e-6, 300);
      List<Double> first = train(USUAL, settings, (_, loop) -> losses(loop));
      List<Double> second = train(USUAL, settings, (_, loop) -> losses(loop));
      assertThat(second).isEqualTo(first).hasSizeGreaterThan(100);
    }
  }

  @Test
  void miniBatchesLearnToo() {
    train(
        USUAL,
        settings(OptimizerKind.ADAM, 1e-3, 4, 1e-4, 20_000),
        (network, loop) -> {
          losses(loop);
          assertThat(loop.stopReason()).contains(StopReason.LOSS_REACHED);
          assertThat(loop.steps() % 2).isZero();
          assertThat(error(network)).isLessThanOrEqualTo(1e-4 * 1.001);
          return null;
        });
  }

  @Test
  void aRateFarTooHighEndsWithGoodWeightsAndAdvice() {
    train(
        USUAL,
        settings(OptimizerKind.GRADIENT_DESCENT, 1e4, 0, 0, 10_000),
        (network, loop) -> {
          double start = error(network);
          losses(loop);
          assertThat(loop.stopReason()).contains(StopReason.DIVERGED);
          assertThat(loop.loss()).isFinite().isEqualTo(error(network), within(1e-6));
          assertThat(error(network)).isLessThanOrEqualTo(start * 4);
          assertThat(loop.advice()).contains("learning rate").contains("1e+3");
          loop.learningRate(1e-2);
          loop.resume();
          for (int i = 0; i < 200; i++) {
            loop.step();
          }
          assertThat(loop.stopReason()).isEmpty();
          assertThat(loop.loss()).isLessThan(start);
          return null;
        });
  }

  @Test
  void aStartThatIsTooLargeIsToldToLowerTheGain() {
    train(
        network(Activation.LEAKY_RELU, Scheme.HE_NORMAL, 1e12),
        settings(OptimizerKind.ADAM, 1e-3, 0, 0, 10),
        (_, loop) -> {
          losses(loop);
          assertThat(loop.stopReason()).contains(StopReason.DIVERGED);
          assertThat(loop.advice()).contains("gain");
          return null;
        });
  }

  @Test
  void weightsThatAreAllZeroCannotLearnAndItIsSaid() {
    train(
        network(Activation.RELU, Scheme.ZERO, 1),
        settings(OptimizerKind.ADAM, 1e-3, 0, 1e-8, 5),
        (_, loop) -> {
          loop.step();
          assertThat(loop.advice()).contains("initialization");
          assertThat(losses(loop)).isNotEmpty();
          assertThat(loop.stopReason()).contains(StopReason.STEPS_REACHED);
          return null;
        });
    train(
        USUAL,
        settings(OptimizerKind.ADAM, 1e-3, 0, 1e-8, 5),
        (_, loop) -> {
          loop.step();
          assertThat(loop.advice()).isEmpty();
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = OptimizerKind.class,
      names = {"ADAM", "RMSPROP"})
  void trainingLeavesNoArraysBehind(OptimizerKind kind) {
    train(
        USUAL,
        settings(kind, 1e-4, 4, 0, 10_000),
        (network, loop) -> {
          for (int i = 0; i < 100; i++) {
            loop.step();
          }
          int early = count(network.manager());
          for (int i = 0; i < 2000; i++) {
            loop.step();
          }
          assertThat(count(network.manager())).isEqualTo(early).isGreaterThan(8);
          return null;
        });
  }

  /** Everything that a manager and all managers below it would free; DJL itself does not tell. */
  private static int count(NDManager manager) throws ReflectiveOperationException {
    Field field = BaseNDManager.class.getDeclaredField("resources");
    field.setAccessible(true);
    int count = 0;
    for (Object resource : ((Map<?, ?>) field.get(manager)).values()) {
      count += resource instanceof NDManager below ? 1 + count(below) : 1;
    }
    return count;
  }
}
