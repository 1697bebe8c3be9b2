package org.attractorlab.dynamics.plane;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import org.attractorlab.network.Network;

/** A network as a map of points, with the weights that it has at the moment of the call. */
public final class NetworkPoints implements DifferentiablePoints {
  /** A batch of a wide network then takes some ten milliseconds. */
  private static final int POINTS_AT_ONCE = 1024;

  private final Network network;

  /**
   * @param network of points; to be used on the engine's thread only
   */
  public NetworkPoints(Network network) {
    this.network = network;
  }

  @Override
  public int dimensions() {
    return network.shape().size();
  }

  @Override
  public float[] apply(float[] points) {
    float[] images = new float[points.length];
    int most = POINTS_AT_ONCE * dimensions();
    for (int from = 0; from < points.length; from += most) {
      float[] some = Arrays.copyOfRange(points, from, Math.min(points.length, from + most));
      System.arraycopy(forward(some), 0, images, from, some.length);
    }
    return images;
  }

  /** By the engine's differentiation: the gradient of the sum of all f_x, then of all f_y. */
  @Override
  public float[] jacobians(float[] points) {
    int d = dimensions();
    float[] jacobians = new float[points.length * d];
    for (int output = 0; output < d; output++) {
      float[] gradient = gradient(points, output);
      for (int i = 0; i < points.length / d; i++) {
        System.arraycopy(gradient, i * d, jacobians, (i * d + output) * d, d);
      }
    }
    return jacobians;
  }

  private float[] gradient(float[] points, int output) {
    try (NDScope _ = new NDScope();
        NDManager scratch = network.manager().newSubManager();
        GradientCollector collector = scratch.getEngine().newGradientCollector()) {
      int d = dimensions();
      NDArray x = scratch.create(points, new Shape(points.length / d, d));
      x.setRequiresGradient(true);
      collector.backward(network.forward(x).get(new NDIndex(":, " + output)).sum());
      return x.getGradient().toFloatArray();
    }
  }

  private float[] forward(float[] points) {
    try (NDScope _ = new NDScope();
        NDManager scratch = network.manager().newSubManager()) {
      int d = dimensions();
      return network
          .forward(scratch.create(points, new Shape(points.length / d, d)))
          .toFloatArray();
    }
  }
}
