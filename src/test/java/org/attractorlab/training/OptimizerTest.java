package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class OptimizerTest {
  private static final EngineThread ENGINE = new EngineThread();

  /** More than one block and not a whole number of them; and a short one. */
  private static final int[] SIZES = {2500, 3};

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private interface Maker {
    Optimizer make(OptimizerKind kind, List<NDArray> parameters, NDManager manager);
  }

  private static final Maker ARRAYS = ArrayOptimizer::new;
  private static final Maker FUSED = (kind, parameters, _) -> new FusedOptimizer(kind, parameters);

  /** PyTorch's documented algorithms, one number at a time, in double arithmetic. */
  private static double[] reference(
      OptimizerKind kind, float[] start, float[][] gradients, double rate) {
    int size = start.length;
    double[] w = new double[size];
    double[] a = new double[size];
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      w[i] = start[i];
      for (int t = 1; t <= gradients.length; t++) {
        double g = gradients[t - 1][i];
        switch (kind) {
          case GRADIENT_DESCENT -> w[i] -= rate * g;
          case MOMENTUM -> {
            a[i] = 0.9 * a[i] + g;
            w[i] -= rate * a[i];
          }
          case NESTEROV -> {
            a[i] = 0.9 * a[i] + g;
            w[i] -= rate * (g + 0.9 * a[i]);
          }
          case RMSPROP -> {
            a[i] = 0.99 * a[i] + 0.01 * g * g;
            w[i] -= rate * g / (Math.sqrt(a[i]) + 1e-8);
          }
          case ADAM, ADAMW -> {
            if (kind == OptimizerKind.ADAMW) {
              w[i] -= rate * 0.01 * w[i];
            }
            a[i] = 0.9 * a[i] + 0.1 * g;
            b[i] = 0.999 * b[i] + 0.001 * g * g;
            double mean = a[i] / (1 - Math.pow(0.9, t));
            double square = b[i] / (1 - Math.pow(0.999, t));
            w[i] -= rate * mean / (Math.sqrt(square) + 1e-8);
          }
        }
      }
    }
    return w;
  }

  private static float[] random(Random random, int size, double scale) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (scale * random.nextGaussian());
    }
    return values;
  }

  private static float[][] run(
      OptimizerKind kind, Maker maker, float[][] starts, float[][][] gradients, double rate) {
    return ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU)) {
                List<NDArray> parameters =
                    List.of(manager.create(starts[0]), manager.create(starts[1]));
                try (Optimizer optimizer = maker.make(kind, parameters, manager)) {
                  for (int t = 0; t < gradients[0].length; t++) {
                    try (NDScope _ = new NDScope();
                        NDManager step = manager.newSubManager()) {
                      optimizer.update(
                          List.of(step.create(gradients[0][t]), step.create(gradients[1][t])),
                          rate);
                    }
                  }
                }
                return new float[][] {
                  parameters.get(0).toFloatArray(), parameters.get(1).toFloatArray()
                };
              }
            })
        .join();
  }

  private static void compare(OptimizerKind kind, Maker maker) {
    Random random = new Random(5);
    int steps = 100;
    double rate = 1e-3;
    float[][] starts = {random(random, SIZES[0], 1), random(random, SIZES[1], 1)};
    float[][][] gradients = new float[2][steps][];
    for (int t = 0; t < steps; t++) {
      for (int k = 0; k < 2; k++) {
        gradients[k][t] = random(random, SIZES[k], Math.pow(10, -t % 5));
      }
    }
    float[][] found = run(kind, maker, starts, gradients, rate);
    for (int k = 0; k < 2; k++) {
      double[] expected = reference(kind, starts[k], gradients[k], rate);
      double norm = 0;
      double error = 0;
      double moved = 0;
      for (int i = 0; i < expected.length; i++) {
        norm += expected[i] * expected[i];
        error += Math.pow(found[k][i] - expected[i], 2);
        moved += Math.pow(starts[k][i] - expected[i], 2);
      }
      assertThat(Math.sqrt(moved / norm)).isGreaterThan(1e-3);
      assertThat(Math.sqrt(error / norm)).isLessThan(1e-6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void operationsOnArraysFollowPyTorchsDefinition(OptimizerKind kind) {
    compare(kind, ARRAYS);
  }

  @ParameterizedTest
  @EnumSource
  void theFusedPassFollowsPyTorchsDefinition(OptimizerKind kind) {
    compare(kind, FUSED);
  }

  /** Two steps from w = 1 with g = 2, then g = −1, rate 0.1, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "GRADIENT_DESCENT, 0.8, 0.9",
    "MOMENTUM, 0.8, 0.72",
    "NESTEROV, 0.62, 0.648",
    "RMSPROP, 0.0, 0.4490133",
    "ADAM, 0.9, 0.8733663",
    "ADAMW, 0.899, 0.8714673"
  })
  void twoStepsByHand(OptimizerKind kind, double first, double second) {
    float[][] starts = {{1}, {1}};
    float[][][] gradients = {{{2}, {-1}}, {{2}, {-1}}};
    float[][][] one = {{{2}}, {{2}}};
    for (Maker maker : List.of(ARRAYS, FUSED)) {
      assertThat((double) run(kind, maker, starts, one, 0.1)[0][0]).isEqualTo(first, within(2e-6));
      assertThat((double) run(kind, maker, starts, gradients, 0.1)[0][0])
          .isEqualTo(second, within(2e-6));
    }
  }

  @Test
  void aParameterWithoutGradientStaysWhereItIs() {
    float[][] starts = {{1}, {-2}};
    float[][][] gradients = {{{0}, {0}}, {{0}, {0}}};
    for (OptimizerKind kind : OptimizerKind.values()) {
      if (kind != OptimizerKind.ADAMW) {
        for (Maker maker : List.of(ARRAYS, FUSED)) {
          assertThat(run(kind, maker, starts, gradients, 0.1)).isDeepEqualTo(starts);
        }
      }
    }
  }

  @Test
  void theFusedPassWorksOnMatrices() {
    ENGINE
        .call(
            () -> {
              try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU)) {
                NDArray matrix = manager.ones(new Shape(40, 60));
                try (Optimizer optimizer =
                    new FusedOptimizer(OptimizerKind.GRADIENT_DESCENT, List.of(matrix))) {
                  optimizer.update(List.of(manager.ones(new Shape(40, 60))), 0.5);
                }
                assertThat(matrix.toFloatArray()).hasSize(2400).containsOnly(0.5f);
              }
              return null;
            })
        .join();
  }

  @ParameterizedTest
  @EnumSource
  void oneThatTakesBackWhatAnotherRememberedGoesOnLikeIt(OptimizerKind kind) {
    float[] gradient = random(new Random(2), SIZES[0], 1);
    for (Maker maker : List.of(ARRAYS, FUSED)) {
      ENGINE
          .call(
              () -> {
                try (NDManager manager = ENGINE.newManager(DeviceChoice.CPU)) {
                  NDArray one = manager.ones(new Shape(SIZES[0]));
                  NDArray other = manager.ones(new Shape(SIZES[0]));
                  try (Optimizer first = maker.make(kind, List.of(one), manager);
                      Optimizer second = maker.make(kind, List.of(other), manager)) {
                    first.update(List.of(manager.create(gradient)), 0.1);
                    other.set(one.toFloatArray());
                    second.state(first.state());
                    first.update(List.of(manager.create(gradient)), 0.1);
                    second.update(List.of(manager.create(gradient)), 0.1);
                  }
                  assertThat(other.toFloatArray()).isEqualTo(one.toFloatArray());
                }
                return null;
              })
          .join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void inFilesItIsCalledByItsNameWithHyphens(OptimizerKind kind) {
    assertThat(JsonMapper.shared().writeValueAsString(kind))
        .isEqualTo('"' + kind.name().toLowerCase().replace('_', '-') + '"');
  }
}
