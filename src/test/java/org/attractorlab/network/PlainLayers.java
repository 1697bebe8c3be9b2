package org.attractorlab.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The map of a network in plain double arithmetic, written from the definitions, one loop an
 * operation; slow, and independent of the engine.
 */
final class PlainLayers {
  private final Map<String, float[]> parameters = new HashMap<>();
  private final List<LayerShape> layers;

  PlainLayers(List<LayerShape> layers, List<ParameterValues> values) {
    this.layers = layers;
    values.forEach(value -> parameters.put(value.name(), value.values()));
  }

  /** f(x) of one image. */
  double[] apply(float[] image) {
    double[] x = new double[image.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = image[i];
    }
    Deque<double[]> beforePooling = new ArrayDeque<>();
    for (LayerShape layer : layers) {
      double[] before = x;
      x =
          switch (layer.operation()) {
            case LINEAR -> throw new IllegalArgumentException("not here");
            case CONVOLUTION -> correlated(layer, x);
            case MAX_POOLING, AVERAGE_POOLING -> {
              beforePooling.push(before);
              yield pooled(layer, x);
            }
            case NEAREST_UPSAMPLING -> upsampled(layer, x, 0);
            case BILINEAR_UPSAMPLING -> upsampled(layer, x, 1);
            case JOIN -> joined(beforePooling.pop(), x);
          };
      if (layer.activation() != null) {
        x = Arrays.stream(x).map(layer.activation()::value).toArray();
      }
    }
    return x;
  }

  private double[] correlated(LayerShape layer, double[] x) {
    int channels = layer.in().get(0);
    int height = layer.in().get(1);
    int width = layer.in().get(2);
    int rows = layer.out().get(1);
    int columns = layer.out().get(2);
    int kernel = layer.weights().get(2);
    int stride = height / rows;
    float[] weight = parameters.get(layer.name() + ".weight");
    float[] bias = parameters.get(layer.name() + ".bias");
    double[] y = new double[layer.out().get(0) * rows * columns];
    for (int i = 0; i < y.length; i++) {
      int filter = i / (rows * columns);
      int row = i / columns % rows * stride - kernel / 2;
      int column = i % columns * stride - kernel / 2;
      y[i] = bias == null ? 0 : bias[filter];
      for (int j = 0; j < channels * kernel * kernel; j++) {
        int r = row + j / kernel % kernel;
        int c = column + j % kernel;
        if (r >= 0 && r < height && c >= 0 && c < width) {
          int channel = j / (kernel * kernel);
          y[i] +=
              weight[filter * channels * kernel * kernel + j]
                  * x[(channel * height + r) * width + c];
        }
      }
    }
    return y;
  }

  private static double[] pooled(LayerShape layer, double[] x) {
    int rows = layer.out().get(1);
    int columns = layer.out().get(2);
    double[] y = new double[layer.out().get(0) * rows * columns];
    for (int i = 0; i < y.length; i++) {
      int corner = i / columns * 4 * columns + i % columns * 2;
      double[] four = {
        x[corner], x[corner + 1], x[corner + 2 * columns], x[corner + 2 * columns + 1]
      };
      y[i] =
          layer.operation() == Operation.MAX_POOLING
              ? Arrays.stream(four).max().getAsDouble()
              : Arrays.stream(four).average().getAsDouble();
    }
    return y;
  }

  /**
   * The middle of output pixel p is at (p + ½)/2 − ½ of the input. There the input is read: at the
   * nearest pixel, or between two pixels a side in proportion; at the rim the last pixel goes on.
   */
  private static double[] upsampled(LayerShape layer, double[] x, int degree) {
    int rows = layer.out().get(1);
    int columns = layer.out().get(2);
    double[] y = new double[layer.out().get(0) * rows * columns];
    for (int i = 0; i < y.length; i++) {
      double row = (i / columns % rows + 0.5) / 2 - 0.5;
      double column = (i % columns + 0.5) / 2 - 0.5;
      for (int r = 0; r < rows / 2; r++) {
        for (int c = 0; c < columns / 2; c++) {
          double share = share(row, r, rows / 2, degree) * share(column, c, columns / 2, degree);
          y[i] += share * x[(i / (rows * columns) * rows / 2 + r) * columns / 2 + c];
        }
      }
    }
    return y;
  }

  private static double share(double place, int pixel, int pixels, int degree) {
    double inside = Math.clamp(place, 0.0, pixels - 1.0);
    double distance = Math.abs(inside - pixel);
    return degree == 0 ? (distance < 0.5 ? 1 : 0) : Math.max(0, 1 - distance);
  }

  private static double[] joined(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
