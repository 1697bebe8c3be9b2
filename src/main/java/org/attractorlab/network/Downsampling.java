package org.attractorlab.network;

import java.util.List;
import org.attractorlab.data.ImageShape;

/**
 * An encoder that halves the image at every level and a decoder that doubles it again; every layer
 * between has the same number of channels. The middle, filters · h · w / 4^levels numbers, is all
 * that is known of an image: a bottleneck where levels are many and filters few.
 *
 * @param levels how often the image is halved, 1 to {@value #MOST_LEVELS}
 * @param filters channels of each hidden layer, 1 to {@value Convolutional#MOST_FILTERS}
 * @param kernel side of the filters: 3, 5 or 7
 */
public record Downsampling(
    int levels,
    int filters,
    int kernel,
    Encoder encoder,
    Decoder decoder,
    Activation activation,
    boolean bias,
    Initialization initialization)
    implements Architecture {
  public static final int MOST_LEVELS = 6;

  /** How a level halves the image. */
  public enum Encoder {
    /** By a convolution at every other pixel. */
    STRIDED("strided"),
    /** By a convolution, then the largest of each 2 × 2 pixels. */
    MAX_POOLED("max-pooled"),
    /** By a convolution, then the mean of each 2 × 2 pixels. */
    AVERAGE_POOLED("average-pooled");

    private final String title;

    Encoder(String title) {
      this.title = title;
    }

    /** The name that people read. */
    public String title() {
      return title;
    }
  }

  /** How a level doubles the image before its convolution. */
  public enum Decoder {
    NEAREST("nearest"),
    BILINEAR("bilinear");

    private final String title;

    Decoder(String title) {
      this.title = title;
    }

    /** The name that people read. */
    public String title() {
      return title;
    }
  }

  public Downsampling {
    Allowed.between("levels", levels, 1, MOST_LEVELS);
    Allowed.between("filters", filters, 1, Convolutional.MOST_FILTERS);
    Allowed.kernel(kernel);
  }

  /**
   * @throws org.attractorlab.data.UnusableInput if a side of the image is no multiple of 2^levels
   */
  @Override
  public List<LayerShape> layers(ImageShape image) {
    LayerStack.checkHalving(image, levels);
    LayerStack stack = new LayerStack(image, bias);
    for (int i = 0; i < levels; i++) {
      stack.convolution(filters, kernel, encoder == Encoder.STRIDED ? 2 : 1, activation);
      switch (encoder) {
        case STRIDED -> {}
        case MAX_POOLED -> stack.pooling(Operation.MAX_POOLING);
        case AVERAGE_POOLED -> stack.pooling(Operation.AVERAGE_POOLING);
      }
    }
    for (int i = 0; i < levels; i++) {
      stack.upsampling(
          switch (decoder) {
            case NEAREST -> Operation.NEAREST_UPSAMPLING;
            case BILINEAR -> Operation.BILINEAR_UPSAMPLING;
          });
      boolean last = i == levels - 1;
      stack.convolution(last ? image.channels() : filters, kernel, 1, last ? null : activation);
    }
    return stack.layers();
  }

  public Downsampling withLevels(int levels) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  public Downsampling withFilters(int filters) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  public Downsampling withKernel(int kernel) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  public Downsampling withEncoder(Encoder encoder) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  public Downsampling withDecoder(Decoder decoder) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  @Override
  public Downsampling withActivation(Activation activation) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  @Override
  public Downsampling withBias(boolean bias) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }

  @Override
  public Downsampling withInitialization(Initialization initialization) {
    return new Downsampling(
        levels, filters, kernel, encoder, decoder, activation, bias, initialization);
  }
}
