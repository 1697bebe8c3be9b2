package org.attractorlab.network;

import java.util.List;
import org.attractorlab.data.ImageShape;

/**
 * The description of a network: a value without arrays. It does not say how large an image is; with
 * an image's shape it becomes a list of layers, and with a device a {@link Network}.
 *
 * <p>A new family is a record here that lists its layers; a new kind of layer is an {@link
 * Operation}.
 */
public sealed interface Architecture permits FullyConnected, Convolutional, Downsampling, UNet {
  /**
   * The layers in the order in which they are passed.
   *
   * @throws org.attractorlab.data.UnusableInput if images of this shape cannot pass
   */
  List<LayerShape> layers(ImageShape image);

  /** The nonlinearity after each layer with weights but the last. */
  Activation activation();

  /** Whether layers add numbers of their own. */
  boolean bias();

  /** How parameters start. */
  Initialization initialization();

  /** The same with another nonlinearity. */
  Architecture withActivation(Activation activation);

  /** The same with or without bias. */
  Architecture withBias(boolean bias);

  /** The same from another start. */
  Architecture withInitialization(Initialization initialization);

  /** Whether it has hidden layers; a single layer has no activation. */
  default boolean isDeep() {
    return switch (this) {
      case FullyConnected network -> network.layers() > 1;
      case Convolutional network -> network.layers() > 1;
      case Downsampling _, UNet _ -> true;
    };
  }

  /**
   * How much of an image a pixel of the output can depend on.
   *
   * @throws org.attractorlab.data.UnusableInput if images of this shape cannot pass
   */
  default ReceptiveField receptiveField(ImageShape image) {
    return Reach.of(this, image).field();
  }

  /** The number of parameters. */
  default long parameters(ImageShape image) {
    return layers(image).stream().mapToLong(LayerShape::parameters).sum();
  }

  /**
   * Parameters for each number that is to be memorized, parameters / (n · d); well above 1 is
   * overparameterized.
   */
  default double overparameterization(ImageShape image, int images) {
    return parameters(image) / ((double) images * image.size());
  }

  /**
   * Bytes needed to train on n images at once: weights, gradients and two moments of four bytes a
   * parameter, a copy of the last good weights and one to measure and to save; for every image what
   * each layer gives, before and after its activation, kept for the way back; and on that way
   * gradients and working space of five times the largest layer. Measured needs are 0.9 to 1.3 of
   * this.
   */
  default long trainingBytes(ImageShape image, int images) {
    long values = image.size();
    long largest = 0;
    for (LayerShape layer : layers(image)) {
      values += (layer.activation() == null ? 1 : 2) * layer.outSize();
      largest = Math.max(largest, layer.outSize());
    }
    return Math.addExact(
        Math.multiplyExact(6L * Float.BYTES, parameters(image)),
        Math.multiplyExact((long) Float.BYTES * images, values + 5 * largest));
  }
}
