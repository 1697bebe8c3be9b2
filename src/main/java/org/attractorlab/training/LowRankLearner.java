package org.attractorlab.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Learns fully connected networks on the CPU from few images at a time, without ever having the
 * gradient of a weight matrix in memory.
 *
 * <p>A linear map z = W x + b that was applied to n images has the gradient Σ δₖ xₖᵀ over the
 * images k, where δₖ is the gradient with respect to z: a matrix of rank n at most, given by n
 * pairs of vectors. The engine computes x and φ′(z); then each layer, from the last to the first,
 * reads its weights once, to bring the δ back to the layer before, to make its gradient row by row
 * where it is used, and to update weights and moments. So a step moves 28 bytes a parameter where
 * the usual way moves 40.
 */
final class LowRankLearner extends NetworkLearner {
  /** With more rows than this a product of matrices is the faster way to a gradient. */
  static final int MOST_ROWS = 16;

  private final List<LowRankLayer> layers = new ArrayList<>();
  private final Crew crew = new Crew();
  private final BlockRule rule;
  private int steps;

  LowRankLearner(Network network, float[][] images, OptimizerKind kind) {
    super(network, images);
    rule = new BlockRule(kind);
    Iterator<NDArray> next = network.parameters().iterator();
    for (LayerShape shape : network.architecture().layers(network.shape())) {
      NDArray weight = next.next();
      layers.add(new LowRankLayer(shape, weight, shape.biases() == 0 ? null : next.next(), kind));
    }
  }

  /** Whether a network can be trained so, on so many rows at a time. */
  static boolean suits(Network network, OptimizerKind kind, int rows) {
    return network.architecture() instanceof FullyConnected
        && network.manager().getDevice().equals(Device.cpu())
        && rows <= MOST_ROWS
        && FusedOptimizer.fits(kind, network.parameters());
  }

  @Override
  public double differentiate(int... chosen) {
    try (NDScope _ = new NDScope();
        GradientCollector collector = memory().getEngine().newGradientCollector()) {
      NDArray batch = batch(chosen);
      NDArray y = batch;
      for (LowRankLayer layer : layers) {
        layer.takeInputs(y);
        y = Linear.linear(y, layer.weight(), layer.bias()).head();
        if (layer.shape().activation() != null) {
          NDArray z = y;
          z.setRequiresGradient(true);
          NDArray activated = layer.shape().activation().apply(z);
          collector.backward(activated);
          layer.takeSlopes(z.getGradient());
          y = activated.stopGradient();
        }
      }
      NDArray error = y.sub(batch);
      layers.getLast().takeDeltas(error, 2f / batch.size());
      return error.square().mean().getFloat();
    }
  }

  /** From the last layer to the first. */
  private void back(@Nullable BlockRule update) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).pass(crew, update);
      if (i > 0) {
        layers.get(i - 1).takeDeltas(layers.get(i));
      }
    }
  }

  @Override
  public boolean gradientVanishes() {
    back(null);
    return layers.stream().allMatch(LowRankLayer::gradientVanishes);
  }

  @Override
  public void update(double rate) {
    rule.begin(++steps, rate);
    back(rule);
  }

  @Override
  void forgetMoments() {
    steps = 0;
    layers.forEach(LowRankLayer::forgetMoments);
  }
}
