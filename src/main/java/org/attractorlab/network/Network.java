package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;

/**
 * An architecture with parameters on a device: f from R^d to R^d. To be used on the engine's thread
 * only; closing it frees its parameters.
 */
public final class Network implements AutoCloseable {
  private final Architecture architecture;
  private final ImageShape shape;
  private final NDManager manager;
  private final List<String> names = new ArrayList<>();
  private final List<NDArray> parameters = new ArrayList<>();
  private final Wiring wiring;

  private Network(Architecture architecture, ImageShape shape, NDManager parent, long seed) {
    this.architecture = architecture;
    this.shape = shape;
    this.manager = parent.newSubManager();
    List<LayerShape> layers = architecture.layers(shape);
    InitialParameters.draw(architecture, layers, seed, this::add);
    this.wiring = new Wiring(layers);
  }

  /**
   * Builds a network with fresh parameters.
   *
   * @param parent on the device where the network shall live; the network dies with it
   * @param seed the same seed gives the same parameters on every device
   */
  public static Network build(
      Architecture architecture, ImageShape shape, NDManager parent, long seed) {
    return new Network(architecture, shape, parent, seed);
  }

  /**
   * A duplicate lives in the engine's own memory. The array that it is made of lives in a direct
   * buffer of Java, of which there are only so many bytes.
   */
  private void add(ParameterValues drawn) {
    long[] dimensions = Arrays.stream(drawn.shape()).asLongStream().toArray();
    try (NDArray staged = manager.create(drawn.values(), new Shape(dimensions))) {
      names.add(drawn.name());
      parameters.add(staged.duplicate());
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  /** The shape of the images that it maps. */
  public ImageShape shape() {
    return shape;
  }

  /** The manager of its parameters, on its device; to make sub-managers of. */
  public NDManager manager() {
    return manager;
  }

  /**
   * f of every row. What is made on the way belongs to the manager of {@code x} or to the {@link
   * NDScope} around the call: there must be one that is closed.
   *
   * @param x n × d on the network's device
   * @return n × d
   */
  public NDArray forward(NDArray x) {
    return forward(x, parameters);
  }

  /**
   * f of every row, with other arrays in the place of the parameters: with such that collect
   * gradients, which the network's own do not.
   */
  public NDArray forward(NDArray x, List<NDArray> parameters) {
    if (x.getShape().dimension() != 2 || x.getShape().get(1) != shape.size()) {
      throw new IllegalArgumentException(
          "A batch of n × " + shape.size() + " is needed, not " + x.getShape() + ".");
    }
    return wiring.forward(x, parameters);
  }

  /** f of every row of values; for a few rows, or where speed does not matter. */
  public float[][] apply(float[][] rows) {
    try (NDScope _ = new NDScope();
        NDManager scratch = manager.newSubManager()) {
      float[] flat = forward(scratch.create(rows)).toFloatArray();
      float[][] images = new float[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        images[i] = Arrays.copyOfRange(flat, i * shape.size(), (i + 1) * shape.size());
      }
      return images;
    }
  }

  /** The parameters themselves: whoever changes them in place changes the network. */
  public NDList parameters() {
    return new NDList(parameters);
  }

  /** The names of the parameters, in the same order. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** A copy of all parameters. */
  public List<ParameterValues> values() {
    List<ParameterValues> values = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      NDArray parameter = parameters.get(i);
      values.add(
          new ParameterValues(names.get(i), dimensions(parameter), parameter.toFloatArray()));
    }
    return values;
  }

  /**
   * Takes the values of all parameters, as {@link #values()} gave them.
   *
   * @throws UnusableInput if names, order or shapes are not those of this network; then nothing is
   *     changed
   */
  public void restore(List<ParameterValues> values) {
    check(values);
    for (int i = 0; i < parameters.size(); i++) {
      NDArray parameter = parameters.get(i);
      try (NDArray staged = manager.create(values.get(i).values(), parameter.getShape())) {
        parameter.set(new NDIndex(":"), staged);
      }
    }
  }

  /** The engine would bend arrays of another size without a word; we refuse them. */
  private void check(List<ParameterValues> values) {
    String cure = "Use weights that were saved with this architecture.";
    List<String> found = values.stream().map(ParameterValues::name).toList();
    if (!found.equals(names)) {
      throw new UnusableInput(
          "The weights hold the arrays " + found + ", but the network has " + names + ".", cure);
    }
    for (int i = 0; i < parameters.size(); i++) {
      ParameterValues given = values.get(i);
      int[] wanted = dimensions(parameters.get(i));
      if (!Arrays.equals(given.shape(), wanted)
          || given.values().length != parameters.get(i).size()) {
        throw new UnusableInput(
            "The array %s has the shape %s and %d values, but the network needs %s."
                .formatted(
                    given.name(),
                    Arrays.toString(given.shape()),
                    given.values().length,
                    Arrays.toString(wanted)),
            cure);
      }
    }
  }

  private static int[] dimensions(NDArray parameter) {
    return Arrays.stream(parameter.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
  }

  @Override
  public void close() {
    manager.close();
  }
}
