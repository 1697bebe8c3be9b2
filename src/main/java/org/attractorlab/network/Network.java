package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A fully connected architecture with parameters on a device: f from R^d to R^d. */
public final class Network implements AutoCloseable {
  private final FullyConnected architecture;
  private final NDManager manager;
  private final List<NDArray> parameters = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Builds a network on the engine's thread. */
  public static Network build(
      Architecture architecture,
      org.attractorlab.data.ImageShape shape,
      org.attractorlab.engine.EngineThread engine,
      org.attractorlab.engine.DeviceChoice device,
      long seed) {
    return new Network(
        (FullyConnected) architecture, shape.size(), engine.newManager(device), seed);
  }

  /** Builds the network on the manager's device; it closes its own sub-manager. */
  public Network(FullyConnected architecture, int inputs, NDManager parent, long seed) {
    this.architecture = architecture;
    this.manager = parent.newSubManager();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int layer = 0; layer < architecture.layers(); layer++) {
      int in = layer == 0 ? inputs : architecture.width();
      int out = layer == architecture.layers() - 1 ? inputs : architecture.width();
      double bound =
          architecture.initialization().gain()
              * switch (architecture.initialization().scheme()) {
                case PYTORCH -> 1 / Math.sqrt(in);
                case LECUN_UNIFORM -> Math.sqrt(3.0 / in);
              };
      add("layer" + layer + ".weight", uniform(out * in, bound, random), new Shape(out, in));
      if (architecture.bias()) {
        add("layer" + layer + ".bias", uniform(out, 1 / Math.sqrt(in), random), new Shape(out));
      }
    }
  }

  private void add(String name, float[] values, Shape shape) {
    NDArray array = manager.create(values, shape);
    array.setRequiresGradient(true);
    parameters.add(array);
    names.add(name);
  }

  private static float[] uniform(int size, double bound, RandomGenerator random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-bound, bound);
    }
    return values;
  }

  /** f of every row of a batch n × d. */
  public NDArray forward(NDArray x) {
    int stride = architecture.bias() ? 2 : 1;
    for (int layer = 0; layer < architecture.layers(); layer++) {
      NDArray weight = parameters.get(layer * stride);
      NDArray bias = architecture.bias() ? parameters.get(layer * stride + 1) : null;
      x = ai.djl.nn.core.Linear.linear(x, weight, bias).head();
      if (layer < architecture.layers() - 1) {
        x = architecture.activation().apply(x);
      }
    }
    return x;
  }

  public NDList parameters() {
    return new NDList(parameters);
  }

  public NDManager manager() {
    return manager;
  }

  /** A copy of all parameters. */
  public List<ParameterValues> values() {
    List<ParameterValues> values = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      NDArray array = parameters.get(i);
      long[] shape = array.getShape().getShape();
      int[] dimensions = new int[shape.length];
      for (int k = 0; k < shape.length; k++) {
        dimensions[k] = (int) shape[k];
      }
      values.add(new ParameterValues(names.get(i), dimensions, array.toFloatArray()));
    }
    return values;
  }

  @Override
  public void close() {
    manager.close();
  }
}
