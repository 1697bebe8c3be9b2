package org.attractorlab.dynamics.bench;

import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;

/**
 * The networks that are trained against the clock: fully connected ones, of which S is that of the
 * default preset, and C, an image network.
 */
enum BenchSize {
  S(new ImageShape(1, 28, 28), connected(12, 256)),
  M(new ImageShape(1, 28, 28), connected(6, 512)),
  L(new ImageShape(1, 28, 28), connected(10, 1024)),
  XL(new ImageShape(3, 32, 32), connected(9, 2048)),
  C(
      new ImageShape(1, 28, 28),
      new Convolutional(8, 32, 3, Activation.LEAKY_RELU, true, Defaults.START));

  /** What a step moves for each parameter, at least, in bytes; see {@link #trafficBytes()}. */
  private static final int BYTES_A_PARAMETER = 40;

  private final ImageShape shape;
  private final Architecture architecture;

  BenchSize(ImageShape shape, Architecture architecture) {
    this.shape = shape;
    this.architecture = architecture;
  }

  private static FullyConnected connected(int layers, int width) {
    return new FullyConnected(layers, width, Activation.LEAKY_RELU, true, Defaults.START);
  }

  /** Apart, because a constant's arguments may not use the other constants of its enum. */
  private static final class Defaults {
    private static final Initialization START =
        new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1);
  }

  ImageShape shape() {
    return shape;
  }

  Architecture architecture() {
    return architecture;
  }

  /** Whether memory limits a step: an image network uses each weight at every pixel. */
  boolean isLimitedByMemory() {
    return architecture instanceof FullyConnected;
  }

  /**
   * The memory traffic of one step of Adam, by the book: forward reads the weights, backward reads
   * them and writes gradients, the optimizer reads weights, gradients and two moments and writes
   * all but the gradients. That is ten times four bytes a parameter.
   */
  double trafficBytes() {
    return (double) BYTES_A_PARAMETER * architecture.parameters(shape);
  }

  /** {@code S = 784-256×11-784}, {@code C = 8 convolutions, 32 filters}. */
  String title() {
    return name()
        + " = "
        + switch (architecture) {
          case FullyConnected dense ->
              "%d-%d×%d-%d"
                  .formatted(shape.size(), dense.width(), dense.layers() - 1, shape.size());
          case Convolutional images ->
              "%d convolutions, %d filters".formatted(images.layers(), images.filters());
          default -> architecture.toString();
        };
  }
}
