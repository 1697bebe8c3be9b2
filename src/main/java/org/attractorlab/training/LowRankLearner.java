package org.attractorlab.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.Network;

/**
 * Learns fully connected networks on the CPU from few images at a time, without ever having the
 * gradient of a weight matrix in memory.
 *
 * <p>A linear map z = W x + b that was applied to n images has the gradient Σ δₖ xₖᵀ over the
 * images k, where δₖ is the gradient with respect to z: a matrix of rank n at most, given by n
 * pairs of vectors. The engine computes the δ, by way of arrays of zeros that are added to each z;
 * {@link LowRankLayer} then makes every row of the gradient where it is used. This spares a product
 * of matrices a layer, and writing and reading as many numbers as there are weights.
 */
final class LowRankLearner extends NetworkLearner {
  /** With more rows than this a product of matrices is the faster way to a gradient. */
  static final int MOST_ROWS = 16;

  private final List<LowRankLayer> layers = new ArrayList<>();
  private final BlockRule rule;
  private int steps;

  LowRankLearner(Network network, float[][] images, OptimizerKind kind) {
    super(network, images, kind);
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
      long rows = batch.getShape().get(0);
      List<NDArray> zeros = new ArrayList<>();
      NDArray y = batch;
      for (LowRankLayer layer : layers) {
        layer.takeInputs(y);
        NDArray zero = memory().zeros(new Shape(rows, layer.shape().outSize()));
        zero.setRequiresGradient(true);
        zeros.add(zero);
        y = Linear.linear(y, layer.weight(), layer.bias()).head().add(zero);
        if (layer.shape().activation() != null) {
          y = layer.shape().activation().apply(y);
        }
      }
      NDArray loss = error(y, batch);
      collector.backward(loss);
      for (int i = 0; i < zeros.size(); i++) {
        layers.get(i).takeDeltas(zeros.get(i).getGradient());
      }
      return loss.getFloat();
    }
  }

  @Override
  public boolean gradientVanishes() {
    return layers.stream().allMatch(LowRankLayer::gradientVanishes);
  }

  @Override
  public void update(double rate) {
    rule.begin(++steps, rate);
    for (LowRankLayer layer : layers) {
      layer.update(rule);
    }
  }

  @Override
  public OptimizerState optimizerState() {
    List<float[]> first = new ArrayList<>();
    List<float[]> second = new ArrayList<>();
    for (LowRankLayer layer : layers) {
      first.addAll(layer.firstMoments());
      second.addAll(layer.secondMoments());
    }
    return new OptimizerState(steps, first, second);
  }

  @Override
  void goOnFrom(OptimizerState state) {
    steps = state.steps();
    Iterator<float[]> first = state.first().iterator();
    Iterator<float[]> second = state.second().iterator();
    layers.forEach(layer -> layer.moments(first, second));
  }

  @Override
  void forgetMoments() {
    steps = 0;
    layers.forEach(LowRankLayer::forgetMoments);
  }
}
