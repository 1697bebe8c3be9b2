package org.attractorlab.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Learns fully connected networks on the CPU from few images at a time, in loops of its own.
 *
 * <p>With a batch of n rows each weight takes part in about 6 n operations a step, and with Adam in
 * 28 bytes of memory traffic. For small n the engine, which is made for large ones, spends most of
 * the time on what lies between: a dozen calls a layer, and gradients as large as the weights that
 * are written to be read once. Here a step passes the weights twice: forward, and backward, where
 * the gradient of a few weights is made in the first-level cache, used, and forgotten.
 */
final class DenseLearner extends NetworkLearner {
  /** With more rows than this the engine's products of matrices are faster. */
  static final int MOST_ROWS = 128;

  private final float[][] images;
  private final int pixels;
  private final List<DenseLayer> layers = new ArrayList<>();

  /** The layers' jobs, made once: a step allocates nothing. */
  private final List<IntConsumer> forward = new ArrayList<>();

  private final List<IntConsumer> backward = new ArrayList<>();
  private final Crew crew;
  private final BlockRule constants;
  private final DenseRule rule;

  /** Of the last layer, rows × d; then the gradient of the error with respect to them. */
  private final float[] answers;

  private int rows;
  private int steps;

  /**
   * @param most rows of a batch
   * @param helpers threads besides the caller's
   */
  DenseLearner(Network network, float[][] images, OptimizerKind kind, int most, int helpers) {
    super(network, images, kind);
    if (!VectorModule.works()) {
      throw new IllegalStateException("Java's vector instructions cannot be used here");
    }
    this.images = images;
    this.pixels = network.shape().size();
    this.constants = new BlockRule(kind);
    this.rule = new DenseRule(constants);
    this.answers = new float[most * pixels];
    Iterator<NDArray> next = network.parameters().iterator();
    for (LayerShape shape : network.architecture().layers(network.shape())) {
      NDArray weight = next.next();
      NDArray bias = shape.biases() == 0 ? null : next.next();
      layers.add(new DenseLayer(shape, weight, bias, kind, most, !layers.isEmpty()));
    }
    for (int i = 0; i < layers.size(); i++) {
      DenseLayer layer = layers.get(i);
      DenseLayer after = after(i);
      forward.add(piece -> layer.forward(piece, rows, after, answers));
      backward.add(piece -> layer.backward(piece, rows, after, rule));
    }
    int pieces = layers.stream().mapToInt(DenseLayer::pieceCount).max().orElseThrow();
    this.crew = new Crew(Math.min(helpers, pieces - 1));
  }

  /** Whether a network can be trained so, on so many rows at a time. */
  static boolean suits(Network network, OptimizerKind kind, int rows) {
    return network.architecture() instanceof FullyConnected architecture
        // Without the engine its φ takes longer than all the rest.
        && architecture.activation() != Activation.GELU
        && network.manager().getDevice().equals(Device.cpu())
        && rows <= MOST_ROWS
        && FusedOptimizer.fits(kind, network.parameters())
        && VectorModule.works();
  }

  @Override
  public double differentiate(int... chosen) {
    rows = chosen.length == 0 ? images.length : chosen.length;
    DenseLayer entry = layers.getFirst();
    for (int row = 0; row < rows; row++) {
      System.arraycopy(image(row, chosen), 0, entry.inputs(), row * entry.stride(), pixels);
    }
    for (int i = 0; i < layers.size(); i++) {
      crew.run(layers.get(i).pieceCount(), forward.get(i));
    }
    double loss = error(chosen);
    layers.getLast().takeDelta(answers, rows);
    return loss;
  }

  private float[] image(int row, int... chosen) {
    return images[chosen.length == 0 ? row : chosen[row]];
  }

  /** The mean squared error; replaces the answers by its gradient. */
  private double error(int... chosen) {
    float scale = 2f / (rows * pixels);
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      float[] image = image(row, chosen);
      for (int i = 0; i < pixels; i++) {
        float difference = answers[row * pixels + i] - image[i];
        sum += (double) difference * difference;
        answers[row * pixels + i] = scale * difference;
      }
    }
    return sum / (rows * pixels);
  }

  @Override
  public boolean gradientVanishes() {
    boolean vanishes = true;
    for (int i = layers.size() - 1; i >= 0; i--) {
      DenseLayer layer = layers.get(i);
      for (int piece = 0; piece < layer.pieceCount(); piece++) {
        vanishes &= layer.backward(piece, rows, after(i), null);
      }
    }
    return vanishes;
  }

  @Override
  public void update(double rate) {
    constants.begin(++steps, rate);
    for (int i = layers.size() - 1; i >= 0; i--) {
      crew.run(layers.get(i).pieceCount(), backward.get(i));
    }
    crew.endStep();
  }

  private @Nullable DenseLayer after(int layer) {
    return layer == layers.size() - 1 ? null : layers.get(layer + 1);
  }

  @Override
  public OptimizerState optimizerState() {
    List<float[]> first = new ArrayList<>();
    List<float[]> second = new ArrayList<>();
    for (DenseLayer layer : layers) {
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
    layers.forEach(DenseLayer::forgetMoments);
  }

  @Override
  public void close() {
    crew.close();
    super.close();
  }
}
