package org.attractorlab.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/** Layers of images, put one on the other: each reads what the one before gives. */
final class LayerStack {
  private final boolean bias;
  private final List<LayerShape> layers = new ArrayList<>();
  private final Deque<Integer> skipped = new ArrayDeque<>();
  private int weighted;
  private int channels;
  private int height;
  private int width;

  LayerStack(ImageShape image, boolean bias) {
    this.bias = bias;
    this.channels = image.channels();
    this.height = image.height();
    this.width = image.width();
  }

  /**
   * @param stride 1 or 2
   * @param activation null for none
   */
  LayerStack convolution(int filters, int kernel, int stride, @Nullable Activation activation) {
    add(
        "layer" + weighted++,
        Operation.CONVOLUTION,
        List.of(filters, height / stride, width / stride),
        List.of(filters, channels, kernel, kernel),
        bias ? filters : 0,
        activation);
    return this;
  }

  /** Halves the sides. */
  LayerStack pooling(Operation pooling) {
    skipped.push(channels);
    return without(pooling, channels, height / 2, width / 2);
  }

  /** Doubles the sides. */
  LayerStack upsampling(Operation upsampling) {
    return without(upsampling, channels, 2 * height, 2 * width);
  }

  /** Adds the channels that the last pooling has read and that are not joined yet. */
  LayerStack join() {
    return without(Operation.JOIN, channels + skipped.pop(), height, width);
  }

  List<LayerShape> layers() {
    return layers;
  }

  private LayerStack without(Operation operation, int channels, int height, int width) {
    add("", operation, List.of(channels, height, width), List.of(), 0, null);
    return this;
  }

  private void add(
      String name,
      Operation operation,
      List<Integer> out,
      List<Integer> weights,
      int biases,
      @Nullable Activation activation) {
    layers.add(
        new LayerShape(
            name, operation, List.of(channels, height, width), out, weights, biases, activation));
    channels = out.get(0);
    height = out.get(1);
    width = out.get(2);
  }

  /**
   * Refuses images whose sides cannot be halved so often, with the sizes next to theirs that can.
   */
  static void checkHalving(ImageShape image, int times) {
    int step = 1 << times;
    if (image.height() % step == 0 && image.width() % step == 0) {
      return;
    }
    int side = Math.max(image.height(), image.width());
    int below = side / step * step;
    String sizes = below == 0 ? "" + step : below + " or " + (below + step);
    int possible = Integer.numberOfTrailingZeros(image.height() | image.width());
    throw new UnusableInput(
        "Images of %s cannot be halved %d times.".formatted(image, times),
        "Fit them to %s pixels (images.size)%s."
            .formatted(sizes, possible == 0 ? "" : ", or take " + levels(possible)));
  }

  private static String levels(int count) {
    return count == 1 ? "1 level" : count + " levels";
  }
}
