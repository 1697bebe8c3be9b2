package org.attractorlab.dynamics.spectrum;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.network.Network;

/**
 * Products with the transposed Jacobian by the engine's own derivatives, in single precision; to be
 * used on the engine's thread. Since rows of a batch do not influence each other, one pass over m
 * copies of x gives Jᵀ u for m vectors u at once. Slower and less accurate than a {@link
 * DifferentiableMap}, but independent of it.
 */
public final class BackwardPass {
  private final SelfMap map;
  private final NDManager manager;

  /** The derivatives of a network, whose parameters stay free of gradients. */
  public BackwardPass(Network network) {
    this(network::forward, network.manager());
  }

  public BackwardPass(SelfMap map, NDManager manager) {
    this.map = map;
    this.manager = manager;
  }

  /**
   * J(x)ᵀ u for each of the vectors.
   *
   * @param vectors m × d
   * @return m × d
   */
  public float[][] transposedTimes(float[] x, float[][] vectors) {
    int d = x.length;
    float[] copies = new float[vectors.length * d];
    for (int i = 0; i < vectors.length; i++) {
      System.arraycopy(x, 0, copies, i * d, d);
    }
    float[] products;
    try (NDManager scope = manager.newSubManager()) {
      NDArray batch = scope.create(copies, new Shape(vectors.length, d));
      batch.setRequiresGradient(true);
      try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        gradients.backward(map.apply(batch).mul(scope.create(vectors)).sum());
      }
      products = batch.getGradient().toFloatArray();
    }
    float[][] result = new float[vectors.length][];
    for (int i = 0; i < result.length; i++) {
      result[i] = Arrays.copyOfRange(products, i * d, (i + 1) * d);
    }
    return result;
  }
}
