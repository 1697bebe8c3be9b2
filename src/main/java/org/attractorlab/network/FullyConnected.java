package org.attractorlab.network;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;

/**
 * d → width → … → width → d, the activation after every linear map but the last.
 *
 * @param layers number of linear maps, 1 to {@value #MOST_LAYERS}
 * @param width units of each hidden layer, 1 to {@value #WIDEST}
 */
public record FullyConnected(
    int layers, int width, Activation activation, boolean bias, Initialization initialization)
    implements Architecture {
  public static final int MOST_LAYERS = 40;
  public static final int WIDEST = 4096;

  public FullyConnected {
    Allowed.between("layers", layers, 1, MOST_LAYERS);
    if (width < 1 || width > WIDEST) {
      throw new UnusableInput(
          "A hidden layer of width " + width + " cannot be built.",
          "Take a width of 1 to " + WIDEST + ".");
    }
  }

  @Override
  public List<LayerShape> layers(ImageShape image) {
    List<LayerShape> shapes = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      int in = i == 0 ? image.size() : width;
      int out = i == layers - 1 ? image.size() : width;
      shapes.add(
          new LayerShape(
              "layer" + i,
              List.of(in),
              List.of(out),
              List.of(out, in),
              bias ? out : 0,
              i == layers - 1 ? null : activation));
    }
    return shapes;
  }

  public FullyConnected withLayers(int layers) {
    return new FullyConnected(layers, width, activation, bias, initialization);
  }

  public FullyConnected withWidth(int width) {
    return new FullyConnected(layers, width, activation, bias, initialization);
  }

  @Override
  public FullyConnected withActivation(Activation activation) {
    return new FullyConnected(layers, width, activation, bias, initialization);
  }

  @Override
  public FullyConnected withBias(boolean bias) {
    return new FullyConnected(layers, width, activation, bias, initialization);
  }

  @Override
  public FullyConnected withInitialization(Initialization initialization) {
    return new FullyConnected(layers, width, activation, bias, initialization);
  }
}
