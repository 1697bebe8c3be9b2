package org.attractorlab.dynamics.bench;

import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;

/** The networks that are trained against the clock; S is that of the default preset. */
enum BenchSize {
  S(new ImageShape(1, 28, 28), 12, 256),
  M(new ImageShape(1, 28, 28), 6, 512),
  L(new ImageShape(1, 28, 28), 10, 1024),
  XL(new ImageShape(3, 32, 32), 9, 2048);

  /** What a step moves for each parameter, at least, in bytes; see {@link #trafficBytes()}. */
  private static final int BYTES_A_PARAMETER = 40;

  private final ImageShape shape;
  private final int layers;
  private final int width;

  BenchSize(ImageShape shape, int layers, int width) {
    this.shape = shape;
    this.layers = layers;
    this.width = width;
  }

  ImageShape shape() {
    return shape;
  }

  FullyConnected architecture() {
    return new FullyConnected(
        layers,
        width,
        Activation.LEAKY_RELU,
        true,
        new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1));
  }

  long parameters() {
    return architecture().parameters(shape);
  }

  /**
   * The memory traffic of one step of Adam, by the book: forward reads the weights, backward reads
   * them and writes gradients, the optimizer reads weights, gradients and two moments and writes
   * all but the gradients. That is ten times four bytes a parameter.
   */
  double trafficBytes() {
    return (double) BYTES_A_PARAMETER * parameters();
  }

  /** {@code S = 784-256×11-784}. */
  String title() {
    return name() + " = " + shape.size() + "-" + width + "×" + (layers - 1) + "-" + shape.size();
  }
}
