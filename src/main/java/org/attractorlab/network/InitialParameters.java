package org.attractorlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.attractorlab.data.ImageShape;

/** The parameters with which a network starts, without an engine: a seed gives the same ones. */
public final class InitialParameters {
  private InitialParameters() {}

  /** All of them, in the order of the network's names. */
  public static List<ParameterValues> of(Architecture architecture, ImageShape shape, long seed) {
    List<ParameterValues> drawn = new ArrayList<>();
    draw(architecture, architecture.layers(shape), seed, drawn::add);
    return drawn;
  }

  /** The same one after the other, so that not all need to be in memory. */
  static void draw(
      Architecture architecture,
      List<LayerShape> layers,
      long seed,
      Consumer<ParameterValues> taker) {
    Initialization start = architecture.initialization();
    SplittableRandom random = new SplittableRandom(seed);
    for (LayerShape layer : layers) {
      if (!layer.weights().isEmpty()) {
        taker.accept(
            new ParameterValues(
                layer.name() + ".weight",
                layer.weights().stream().mapToInt(Integer::intValue).toArray(),
                start.weights(layer.weightCount(), layer.fanIn(), layer.fanOut(), random)));
      }
      if (layer.biases() > 0) {
        taker.accept(
            new ParameterValues(
                layer.name() + ".bias",
                new int[] {layer.biases()},
                start.biases(layer.biases(), layer.fanIn(), random)));
      }
    }
  }
}
