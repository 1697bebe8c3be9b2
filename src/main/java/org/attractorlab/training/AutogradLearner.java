package org.attractorlab.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.network.Network;

/**
 * Learns by the engine's own differentiation, for every architecture and device.
 *
 * <p>Gradients are collected by fresh arrays that share the parameters' memory and live for one
 * step. So a gradient is written once, not added to one that had to be zeroed before, and the
 * network's own parameters stay free of graphs.
 */
final class AutogradLearner extends NetworkLearner {
  private final OptimizerKind kind;
  private final List<NDArray> gradients = new ArrayList<>();
  private Optimizer optimizer;

  AutogradLearner(Network network, float[][] images, OptimizerKind kind) {
    super(network, images, kind);
    this.kind = kind;
    this.optimizer = optimizer();
  }

  private Optimizer optimizer() {
    NDList parameters = network().parameters();
    boolean fused =
        memory().getDevice().equals(Device.cpu()) && FusedOptimizer.fits(kind, parameters);
    return fused
        ? new FusedOptimizer(kind, parameters)
        : new ArrayOptimizer(kind, parameters, memory());
  }

  @Override
  public double differentiate(int... chosen) {
    forget();
    try (NDScope _ = new NDScope();
        GradientCollector collector = memory().getEngine().newGradientCollector()) {
      NDArray batch = batch(chosen);
      NDList leaves = new NDList();
      for (NDArray parameter : network().parameters()) {
        NDArray leaf = parameter.stopGradient();
        leaf.setRequiresGradient(true);
        leaves.add(leaf);
      }
      NDArray loss = error(network().forward(batch, leaves), batch);
      collector.backward(loss);
      for (NDArray leaf : leaves) {
        NDArray gradient = leaf.getGradient();
        NDScope.unregister(gradient);
        gradients.add(gradient);
      }
      return loss.getFloat();
    }
  }

  private void forget() {
    gradients.forEach(NDArray::close);
    gradients.clear();
  }

  @Override
  public boolean gradientVanishes() {
    return gradients.stream()
        .filter(gradient -> gradient.getShape().dimension() > 1)
        .allMatch(AutogradLearner::isZero);
  }

  private static boolean isZero(NDArray gradient) {
    try (NDScope _ = new NDScope()) {
      return gradient.abs().max().getFloat() == 0;
    }
  }

  @Override
  public void update(double rate) {
    try (NDScope _ = new NDScope()) {
      optimizer.update(gradients, rate);
    }
    forget();
  }

  @Override
  public OptimizerState optimizerState() {
    return optimizer.state();
  }

  @Override
  void goOnFrom(OptimizerState state) {
    optimizer.state(state);
  }

  @Override
  void forgetMoments() {
    optimizer.close();
    optimizer = optimizer();
  }

  @Override
  public void close() {
    forget();
    optimizer.close();
    super.close();
  }
}
