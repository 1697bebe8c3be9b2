package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.attractorlab.network.Network;

/** What all ways to learn have in common: network, images, loss, and the weights kept aside. */
abstract class NetworkLearner implements Learner {
  /** Everything, for copies in place; {@code copyTo} has the engine warn about itself. */
  private static final NDIndex ALL = new NDIndex(":");

  private final Network network;
  private final OptimizerKind kind;
  private final NDManager memory;
  private final NDArray images;
  private final NDList kept = new NDList();

  NetworkLearner(Network network, float[][] images, OptimizerKind kind) {
    this.network = network;
    this.kind = kind;
    this.memory = network.manager().newSubManager();
    this.images = aligned(images);
    for (NDArray parameter : network.parameters()) {
      NDArray copy = parameter.duplicate();
      copy.attach(memory);
      kept.add(copy);
    }
  }

  /** The fastest way to learn that suits the network, its device and the number of images. */
  static Learner of(Network network, float[][] images, TrainingSettings settings) {
    int rows = settings.batch() == 0 ? images.length : Math.min(settings.batch(), images.length);
    if (DenseLearner.suits(network, settings.optimizer(), rows)) {
      int helpers = Runtime.getRuntime().availableProcessors() - 1;
      return new DenseLearner(network, images, settings.optimizer(), rows, helpers);
    }
    return LowRankLearner.suits(network, settings.optimizer(), rows)
        ? new LowRankLearner(network, images, settings.optimizer())
        : new AutogradLearner(network, images, settings.optimizer());
  }

  /**
   * The images in the engine's own memory, which is aligned. An array over a buffer of Java's is
   * not, and then products of matrices may differ in their last bits from run to run.
   */
  private NDArray aligned(float[][] rows) {
    try (NDArray staged = memory.create(rows)) {
      return staged.duplicate();
    }
  }

  final Network network() {
    return network;
  }

  /** The manager of what lives as long as the learner. */
  final NDManager memory() {
    return memory;
  }

  /** The images named, or all where none is named. */
  final NDArray batch(int... chosen) {
    return chosen.length == 0 ? images : images.get(memory.create(chosen));
  }

  /** The mean squared error between what a batch is mapped to and the batch itself. */
  static NDArray error(NDArray mapped, NDArray batch) {
    return mapped.sub(batch).square().mean();
  }

  @Override
  public final double loss() {
    try (NDScope _ = new NDScope()) {
      return error(network.forward(images), images).getFloat();
    }
  }

  @Override
  public final void optimizerState(OptimizerState state) {
    state.check(
        kind, network.parameters().stream().map(values -> Math.toIntExact(values.size())).toList());
    goOnFrom(state);
  }

  /** Takes back what the optimizer remembered; it fits. */
  abstract void goOnFrom(OptimizerState state);

  @Override
  public final void keep() {
    copy(network.parameters(), kept);
  }

  @Override
  public final void restore() {
    copy(kept, network.parameters());
    forgetMoments();
  }

  /** Starts the optimizer anew. */
  abstract void forgetMoments();

  private static void copy(List<NDArray> from, List<NDArray> to) {
    for (int i = 0; i < from.size(); i++) {
      to.get(i).set(ALL, from.get(i));
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
