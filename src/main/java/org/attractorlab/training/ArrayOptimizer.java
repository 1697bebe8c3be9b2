package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;

/** The optimizers as operations on the engine's arrays: for any device. */
final class ArrayOptimizer implements Optimizer {
  private final OptimizerKind kind;
  private final List<NDArray> parameters;
  private final NDManager memory;
  private final List<NDArray> first;
  private final List<NDArray> second;
  private int steps;

  /** Takes the parameters that it shall change; its memory starts at 0. */
  ArrayOptimizer(OptimizerKind kind, List<NDArray> parameters, NDManager parent) {
    this.kind = kind;
    this.parameters = parameters;
    this.memory = parent.newSubManager();
    this.first = kind.moments() >= 1 ? zeros() : List.of();
    this.second = kind.moments() >= 2 ? zeros() : List.of();
  }

  private List<NDArray> zeros() {
    return parameters.stream().map(p -> memory.zeros(p.getShape(), p.getDataType())).toList();
  }

  @Override
  public void update(List<NDArray> gradients, double rate) {
    steps++;
    for (int i = 0; i < parameters.size(); i++) {
      // A scope each: what is made on the way would else add up to several times all parameters.
      try (NDScope _ = new NDScope()) {
        update(i, gradients.get(i), rate);
      }
    }
  }

  private void update(int i, NDArray g, double rate) {
    NDArray w = parameters.get(i);
    switch (kind) {
      case GRADIENT_DESCENT -> w.subi(g.muli(rate));
      case MOMENTUM -> w.subi(momentum(first.get(i), g).mul(rate));
      case NESTEROV -> {
        NDArray velocity = momentum(first.get(i), g);
        w.subi(g.addi(velocity.mul(OptimizerKind.MOMENTUM_DECAY)).muli(rate));
      }
      case RMSPROP -> {
        NDArray v = mean(first.get(i), g.square(), OptimizerKind.RMSPROP_DECAY);
        w.subi(g.muli(rate).divi(v.sqrt().addi(OptimizerKind.EPSILON)));
      }
      case ADAM -> w.subi(adam(g, first.get(i), second.get(i), rate));
      case ADAMW -> {
        NDArray shrinkage = w.mul(rate * OptimizerKind.WEIGHT_DECAY);
        w.subi(adam(g, first.get(i), second.get(i), rate).addi(shrinkage));
      }
    }
  }

  /** η m̂ / (√v̂ + 10⁻⁸). */
  private NDArray adam(NDArray g, NDArray m, NDArray v, double rate) {
    mean(m, g, OptimizerKind.BETA1);
    mean(v, g.square(), OptimizerKind.BETA2);
    NDArray deviation = v.sqrt().muli(1 / Math.sqrt(OptimizerKind.correction2(steps)));
    return m.mul(rate / OptimizerKind.correction1(steps))
        .divi(deviation.addi(OptimizerKind.EPSILON));
  }

  /** velocity ← 0.9 · velocity + g. */
  private static NDArray momentum(NDArray velocity, NDArray g) {
    return velocity.muli(OptimizerKind.MOMENTUM_DECAY).addi(g);
  }

  /** mean ← decay · mean + (1 − decay) · value. */
  private static NDArray mean(NDArray mean, NDArray value, double decay) {
    return mean.muli(decay).addi(value.mul(1 - decay));
  }

  @Override
  public OptimizerState state() {
    return new OptimizerState(
        steps,
        first.stream().map(NDArray::toFloatArray).toList(),
        second.stream().map(NDArray::toFloatArray).toList());
  }

  @Override
  public void state(OptimizerState state) {
    steps = state.steps();
    set(first, state.first());
    set(second, state.second());
  }

  private static void set(List<NDArray> moments, List<float[]> values) {
    for (int i = 0; i < moments.size(); i++) {
      moments.get(i).set(values.get(i));
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
