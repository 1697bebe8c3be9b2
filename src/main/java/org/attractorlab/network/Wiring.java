package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How layers and parameters make a map: layer after layer, each by its operation. */
record Wiring(List<LayerShape> layers) {
  private static final Shape TWO = new Shape(2, 2);
  private static final Shape NONE = new Shape(0, 0);

  /** The engine's numbers for kinds of interpolation. */
  private static final int NEAREST = 0;

  private static final int BILINEAR = 1;

  /**
   * f of every row of a batch.
   *
   * @param x n × d
   * @param parameters in the order of the network's names
   * @return n × d
   */
  NDArray forward(NDArray x, List<NDArray> parameters) {
    Iterator<NDArray> next = parameters.iterator();
    Deque<NDArray> skipped = new ArrayDeque<>();
    NDArray y = x.reshape(batchOf(layers.getFirst().in()));
    for (LayerShape layer : layers) {
      NDArray weight = layer.weights().isEmpty() ? null : next.next();
      NDArray bias = layer.biases() == 0 ? null : next.next();
      if (layer.operation().isPooling()) {
        skipped.push(y);
      }
      y =
          layer.operation() == Operation.JOIN
              ? NDArrays.concat(new NDList(skipped.pop(), y), 1)
              : passed(layer, y, weight, bias);
      if (layer.activation() != null) {
        y = layer.activation().apply(y);
      }
    }
    return y.reshape(x.getShape());
  }

  private static NDArray passed(
      LayerShape layer, NDArray x, @Nullable NDArray weight, @Nullable NDArray bias) {
    NDArrayEx engine = x.getNDArrayInternal();
    return switch (layer.operation()) {
      case LINEAR -> Linear.linear(x, weight, bias).head();
      case CONVOLUTION -> convolution(layer, x, weight, bias);
      case MAX_POOLING -> Pool.maxPool2d(x, TWO, TWO, NONE, false);
      case AVERAGE_POOLING -> Pool.avgPool2d(x, TWO, TWO, NONE, false, true);
      case NEAREST_UPSAMPLING -> engine.interpolation(pixels(layer), NEAREST, false);
      case BILINEAR_UPSAMPLING -> engine.interpolation(pixels(layer), BILINEAR, false);
      case JOIN -> throw new IllegalArgumentException("A join has two inputs.");
    };
  }

  private static NDArray convolution(
      LayerShape layer, NDArray x, @Nullable NDArray weight, @Nullable NDArray bias) {
    int stride = layer.stride();
    int padding = layer.kernel() / 2;
    return Conv2d.conv2d(x, weight, bias, new Shape(stride, stride), new Shape(padding, padding))
        .head();
  }

  private static long[] pixels(LayerShape layer) {
    return new long[] {layer.out().get(1), layer.out().get(2)};
  }

  private static Shape batchOf(List<Integer> shape) {
    long[] dimensions = new long[shape.size() + 1];
    dimensions[0] = -1;
    for (int i = 0; i < shape.size(); i++) {
      dimensions[i + 1] = shape.get(i);
    }
    return new Shape(dimensions);
  }
}
