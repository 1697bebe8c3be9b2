package org.attractorlab.network;

import java.util.List;
import org.attractorlab.data.ImageShape;

/**
 * c → filters → … → filters → c channels, the image as large as it is throughout: stride 1, zeros
 * around it, the activation after every layer but the last.
 *
 * @param layers number of convolutions, 1 to {@value #MOST_LAYERS}
 * @param filters channels of each hidden layer, 1 to {@value #MOST_FILTERS}
 * @param kernel side of the filters: 3, 5 or 7
 */
public record Convolutional(
    int layers,
    int filters,
    int kernel,
    Activation activation,
    boolean bias,
    Initialization initialization)
    implements Architecture {
  public static final int MOST_LAYERS = 40;
  public static final int MOST_FILTERS = 512;

  public Convolutional {
    Allowed.between("layers", layers, 1, MOST_LAYERS);
    Allowed.between("filters", filters, 1, MOST_FILTERS);
    Allowed.kernel(kernel);
  }

  @Override
  public List<LayerShape> layers(ImageShape image) {
    LayerStack stack = new LayerStack(image, bias);
    for (int i = 1; i < layers; i++) {
      stack.convolution(filters, kernel, 1, activation);
    }
    return stack.convolution(image.channels(), kernel, 1, null).layers();
  }

  public Convolutional withLayers(int layers) {
    return new Convolutional(layers, filters, kernel, activation, bias, initialization);
  }

  public Convolutional withFilters(int filters) {
    return new Convolutional(layers, filters, kernel, activation, bias, initialization);
  }

  public Convolutional withKernel(int kernel) {
    return new Convolutional(layers, filters, kernel, activation, bias, initialization);
  }

  @Override
  public Convolutional withActivation(Activation activation) {
    return new Convolutional(layers, filters, kernel, activation, bias, initialization);
  }

  @Override
  public Convolutional withBias(boolean bias) {
    return new Convolutional(layers, filters, kernel, activation, bias, initialization);
  }

  @Override
  public Convolutional withInitialization(Initialization initialization) {
    return new Convolutional(layers, filters, kernel, activation, bias, initialization);
  }
}
