package org.attractorlab.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
final class ArrayLearner implements Learner {
  private final Network network;
  private final OptimizerKind kind;
  private final NDManager memory;
  private final NDArray images;
  private final List<NDArray> gradients = new ArrayList<>();
  private Optimizer optimizer;
  private NDList kept;

  ArrayLearner(Network network, float[][] images, OptimizerKind kind) {
    this.network = network;
    this.kind = kind;
    this.memory = network.manager().newSubManager();
    this.images = aligned(images);
    this.kept = copies();
    this.optimizer = optimizer();
  }

  /**
   * The images in the engine's own memory, which is aligned. An array over a buffer of Java's is
   * not, and then products of matrices differ in their last bits from run to run.
   */
  private NDArray aligned(float[][] rows) {
    try (NDArray staged = memory.create(rows)) {
      return staged.duplicate();
    }
  }

  private Optimizer optimizer() {
    NDList parameters = network.parameters();
    long heap = FusedOptimizer.heapBytes(kind, parameters.stream().mapToLong(NDArray::size).sum());
    boolean fused =
        memory.getDevice().equals(Device.cpu()) && heap <= Runtime.getRuntime().maxMemory() / 3;
    return fused
        ? new FusedOptimizer(kind, parameters)
        : new ArrayOptimizer(kind, parameters, memory);
  }

  private NDList copies() {
    NDList copies = new NDList();
    for (NDArray parameter : network.parameters()) {
      NDArray copy = parameter.duplicate();
      copy.attach(memory);
      copies.add(copy);
    }
    return copies;
  }

  @Override
  public double loss() {
    try (NDScope _ = new NDScope()) {
      return error(images, network.parameters()).getFloat();
    }
  }

  private NDArray error(NDArray batch, List<NDArray> parameters) {
    return network.forward(batch, parameters).sub(batch).square().mean();
  }

  @Override
  public double differentiate(int... chosen) {
    forget();
    try (NDScope _ = new NDScope();
        GradientCollector collector = memory.getEngine().newGradientCollector()) {
      NDArray batch = chosen.length == 0 ? images : images.get(memory.create(chosen));
      NDList leaves = new NDList();
      for (NDArray parameter : network.parameters()) {
        NDArray leaf = parameter.stopGradient();
        leaf.setRequiresGradient(true);
        leaves.add(leaf);
      }
      NDArray loss = error(batch, leaves);
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
    try (NDScope _ = new NDScope()) {
      return gradients.stream()
          .filter(gradient -> gradient.getShape().dimension() > 1)
          .allMatch(gradient -> gradient.abs().max().getFloat() == 0);
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
  public void keep() {
    copy(network.parameters(), kept);
  }

  @Override
  public void restore() {
    copy(kept, network.parameters());
    optimizer.close();
    optimizer = optimizer();
  }

  private static void copy(NDList from, NDList to) {
    for (int i = 0; i < from.size(); i++) {
      from.get(i).copyTo(to.get(i));
    }
  }

  @Override
  public void close() {
    forget();
    optimizer.close();
    memory.close();
  }
}
