package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
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

/** The ways to learn, against each other: they may differ in speed only. */
class LearnerTest {
  private static final EngineThread ENGINE = new EngineThread();

  /** 27 × 27 values need one strip of columns and a part of another. */
  private static final ImageShape SHAPE = new ImageShape(1, 27, 27);

  private static final float[][] IMAGES = images();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static float[][] images() {
    SplittableRandom random = new SplittableRandom(3);
    float[][] images = new float[7][SHAPE.size()];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextDouble();
      }
    }
    return images;
  }

  private static FullyConnected network(Activation activation, boolean bias, Scheme scheme) {
    return new FullyConnected(3, 10, activation, bias, new Initialization(scheme, 1));
  }

  private interface Maker {
    Learner make(Network network, float[][] images, OptimizerKind kind);
  }

  private interface Use<T> {
    T of(Network network, Learner learner);
  }

  private static <T> T with(
      Maker maker, FullyConnected architecture, OptimizerKind kind, Use<T> use) {
    return ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU);
                  Network network = Network.build(architecture, SHAPE, manager, 5);
                  Learner learner = maker.make(network, IMAGES, kind)) {
                return use.of(network, learner);
              }
            })
        .join();
  }

  /** Full batches, mini-batches that shrink and grow, and a way back. */
  private static List<ParameterValues> learn(Network network, Learner learner) {
    int[][] batches = {{}, {4, 1, 6, 0, 2}, {3}, {5, 2}, {}};
    for (int[] batch : batches) {
      learner.differentiate(batch);
      learner.update(1e-3);
    }
    learner.keep();
    learner.differentiate();
    learner.update(0.5);
    learner.restore();
    learner.differentiate();
    learner.update(1e-3);
    return network.values();
  }

  private static void compare(FullyConnected architecture, OptimizerKind kind) {
    List<ParameterValues> autograd =
        with(AutogradLearner::new, architecture, kind, LearnerTest::learn);
    for (Maker maker : ALL) {
      compare(autograd, with(maker, architecture, kind, LearnerTest::learn));
    }
  }

  private static void compare(List<ParameterValues> autograd, List<ParameterValues> other) {
    for (int i = 0; i < autograd.size(); i++) {
      float[] expected = autograd.get(i).values();
      float[] found = other.get(i).values();
      for (int k = 0; k < expected.length; k++) {
        assertThat((double) found[k])
            .as("%s at %s", autograd.get(i).name(), k)
            .isEqualTo(expected[k], within(3e-5));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyOptimizerLearnsTheSameInBothWays(OptimizerKind kind) {
    compare(network(Activation.TANH, true, Scheme.LECUN_UNIFORM), kind);
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationLearnsTheSameInBothWays(Activation activation) {
    compare(network(activation, false, Scheme.GLOROT_UNIFORM), OptimizerKind.MOMENTUM);
  }

  private static final Maker DENSE =
      (network, images, kind) -> new DenseLearner(network, images, kind, images.length, 1);

  private static final List<Maker> ALL = List.of(AutogradLearner::new, LowRankLearner::new, DENSE);

  @Test
  void theLossOfABatchIsThatOfItsImages() {
    FullyConnected architecture = network(Activation.SELU, true, Scheme.LECUN_UNIFORM);
    for (Maker maker : ALL) {
      with(
          maker,
          architecture,
          OptimizerKind.ADAM,
          (network, learner) -> {
            float[][] answers = network.apply(IMAGES);
            double error = 0;
            for (int image : new int[] {4, 1}) {
              for (int i = 0; i < SHAPE.size(); i++) {
                error += Math.pow(answers[image][i] - IMAGES[image][i], 2);
              }
            }
            assertThat(learner.differentiate(4, 1))
                .isEqualTo(error / (2 * SHAPE.size()), within(1e-6));
            assertThat(learner.differentiate()).isEqualTo(learner.loss(), within(1e-7));
            return null;
          });
    }
  }

  @Test
  void theOtherWayIsTakenWhereTheFastOneDoesNotSuit() {
    with(
        AutogradLearner::new,
        network(Activation.RELU, true, Scheme.HE_NORMAL),
        OptimizerKind.ADAM,
        (network, _) -> {
          int most = LowRankLearner.MOST_ROWS;
          assertThat(LowRankLearner.suits(network, OptimizerKind.ADAM, most)).isTrue();
          assertThat(LowRankLearner.suits(network, OptimizerKind.ADAM, most + 1)).isFalse();
          return null;
        });
  }

  /** Trains on after a return; what was learned in between must leave no trace. */
  private static List<ParameterValues> goBackAndOn(Network network, Learner learner) {
    learner.differentiate();
    learner.update(1e-3);
    OptimizerState state = learner.optimizerState();
    List<ParameterValues> weights = network.values();
    for (int step = 0; step < 3; step++) {
      learner.differentiate(2, 5);
      learner.update(0.1);
    }
    network.restore(weights);
    learner.optimizerState(state);
    learner.differentiate(1);
    learner.update(1e-3);
    return network.values();
  }

  private static List<ParameterValues> goStraightOn(Network network, Learner learner) {
    learner.differentiate();
    learner.update(1e-3);
    learner.differentiate(1);
    learner.update(1e-3);
    return network.values();
  }

  @ParameterizedTest
  @EnumSource
  void trainingGoesOnFromWhatTheOptimizerRemembered(OptimizerKind kind) {
    FullyConnected architecture = network(Activation.TANH, true, Scheme.LECUN_UNIFORM);
    for (Maker maker : ALL) {
      List<ParameterValues> straight = with(maker, architecture, kind, LearnerTest::goStraightOn);
      List<ParameterValues> back = with(maker, architecture, kind, LearnerTest::goBackAndOn);
      for (int i = 0; i < straight.size(); i++) {
        assertThat(back.get(i).values()).isEqualTo(straight.get(i).values());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRememberedIsTheSameInBothWays(OptimizerKind kind) {
    FullyConnected architecture = network(Activation.TANH, true, Scheme.LECUN_UNIFORM);
    List<OptimizerState> states = new ArrayList<>();
    for (Maker maker : ALL) {
      states.add(
          with(
              maker,
              architecture,
              kind,
              (_, learner) -> {
                learner.differentiate();
                learner.update(1e-3);
                return learner.optimizerState();
              }));
    }
    for (OptimizerState state : states) {
      assertThat(state.steps()).isEqualTo(1);
      assertThat(state.first()).hasSize(kind.moments() >= 1 ? 6 : 0);
      assertThat(state.second()).hasSize(kind.moments() >= 2 ? 6 : 0);
      for (int i = 0; i < state.first().size(); i++) {
        assertThat(state.first().get(i))
            .containsExactly(states.getFirst().first().get(i), within(1e-6f));
      }
      for (int i = 0; i < state.second().size(); i++) {
        assertThat(state.second().get(i))
            .containsExactly(states.getFirst().second().get(i), within(1e-6f));
      }
    }
  }

  @Test
  void whatAnotherOptimizerRememberedIsRefused() {
    for (Maker maker : ALL) {
      with(
          maker,
          network(Activation.TANH, true, Scheme.LECUN_UNIFORM),
          OptimizerKind.ADAM,
          (_, learner) -> {
            OptimizerState other = new OptimizerState(3, List.of(new float[4]), List.of());
            assertThatThrownBy(() -> learner.optimizerState(other))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("does not fit Adam");
            assertThat(learner.optimizerState().steps()).isZero();
            return null;
          });
    }
  }

  @Test
  void aGradientThatIsZeroIsNoticed() {
    for (Maker maker : ALL) {
      for (Scheme scheme : List.of(Scheme.ZERO, Scheme.HE_NORMAL)) {
        with(
            maker,
            network(Activation.RELU, true, scheme),
            OptimizerKind.ADAM,
            (_, learner) -> {
              learner.differentiate();
              assertThat(learner.gradientVanishes()).isEqualTo(scheme == Scheme.ZERO);
              return null;
            });
      }
    }
  }
}
