package org.attractorlab.training;

import static jdk.incubator.vector.VectorOperators.SQRT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The optimizers' arithmetic, as in {@link BlockRule}, on weights where the engine has them. */
final class DenseRule {
  private static final VectorSpecies<Float> SPECIES = DenseKernels.SPECIES;
  private static final int LANES = DenseKernels.LANES;

  private final BlockRule rule;

  /** Takes the rule for blocks, which knows what is the same for all values of a step. */
  DenseRule(BlockRule rule) {
    this.rule = rule;
  }

  /** The rule for biases. */
  BlockRule biases() {
    return rule;
  }

  /**
   * One step of a row of weights.
   *
   * @param w weights; the row begins at a position, in floats
   * @param at where gradient and moments of the row begin in their arrays
   * @param n a multiple of {@link DenseKernels#LANES}
   */
  void apply(
      MemorySegment w, long position, float[] g, float[] first, float[] second, int at, int n) {
    switch (rule.kind()) {
      case GRADIENT_DESCENT -> descend(w, position, g, at, n, rule.rate());
      case MOMENTUM -> momentum(w, position, g, first, at, n, rule.rate());
      case NESTEROV -> nesterov(w, position, g, first, at, n, rule.rate());
      case RMSPROP -> rmsprop(w, position, g, first, at, n, rule.rate());
      case ADAM, ADAMW ->
          adam(
              w,
              position,
              g,
              first,
              second,
              at,
              n,
              rule.stepSize(),
              rule.rootCorrection(),
              rule.shrinkage());
    }
  }

  private static FloatVector load(MemorySegment w, long position) {
    return FloatVector.fromMemorySegment(
        SPECIES, w, position * Float.BYTES, ByteOrder.nativeOrder());
  }

  private static void store(FloatVector values, MemorySegment w, long position) {
    values.intoMemorySegment(w, position * Float.BYTES, ByteOrder.nativeOrder());
  }

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(SPECIES, values, at);
  }

  private static void descend(
      MemorySegment w, long position, float[] g, int at, int n, float rate) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector weights = load(w, position + i);
      store(weights.sub(load(g, at + i).mul(rate)), w, position + i);
    }
  }

  /** The velocity 0.9 u + g, which is also remembered. */
  private static FloatVector velocity(FloatVector gradient, float[] u, int at) {
    FloatVector velocity = load(u, at).mul((float) OptimizerKind.MOMENTUM_DECAY).add(gradient);
    velocity.intoArray(u, at);
    return velocity;
  }

  private static void momentum(
      MemorySegment w, long position, float[] g, float[] u, int at, int n, float rate) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector velocity = velocity(load(g, at + i), u, at + i);
      store(load(w, position + i).sub(velocity.mul(rate)), w, position + i);
    }
  }

  private static void nesterov(
      MemorySegment w, long position, float[] g, float[] u, int at, int n, float rate) {
    float keep = (float) OptimizerKind.MOMENTUM_DECAY;
    for (int i = 0; i < n; i += LANES) {
      FloatVector gradient = load(g, at + i);
      FloatVector ahead = gradient.add(velocity(gradient, u, at + i).mul(keep));
      store(load(w, position + i).sub(ahead.mul(rate)), w, position + i);
    }
  }

  private static void rmsprop(
      MemorySegment w, long position, float[] g, float[] v, int at, int n, float rate) {
    float keep = (float) OptimizerKind.RMSPROP_DECAY;
    float take = (float) (1 - OptimizerKind.RMSPROP_DECAY);
    float epsilon = (float) OptimizerKind.EPSILON;
    for (int i = 0; i < n; i += LANES) {
      FloatVector gradient = load(g, at + i);
      FloatVector square = load(v, at + i).mul(keep).add(gradient.mul(take).mul(gradient));
      square.intoArray(v, at + i);
      FloatVector step = gradient.mul(rate).div(square.lanewise(SQRT).add(epsilon));
      store(load(w, position + i).sub(step), w, position + i);
    }
  }

  private static void adam(
      MemorySegment w,
      long position,
      float[] g,
      float[] m,
      float[] v,
      int at,
      int n,
      float step,
      float root,
      float shrink) {
    float keep1 = (float) OptimizerKind.BETA1;
    float take1 = (float) (1 - OptimizerKind.BETA1);
    float keep2 = (float) OptimizerKind.BETA2;
    float take2 = (float) (1 - OptimizerKind.BETA2);
    float epsilon = (float) OptimizerKind.EPSILON;
    for (int i = 0; i < n; i += LANES) {
      FloatVector gradient = load(g, at + i);
      FloatVector mean = load(m, at + i).mul(keep1).add(gradient.mul(take1));
      FloatVector square = load(v, at + i).mul(keep2).add(gradient.mul(take2).mul(gradient));
      mean.intoArray(m, at + i);
      square.intoArray(v, at + i);
      FloatVector weights = load(w, position + i);
      FloatVector change =
          mean.mul(step).div(square.lanewise(SQRT).mul(root).add(epsilon)).add(weights.mul(shrink));
      store(weights.sub(change), w, position + i);
    }
  }
}
