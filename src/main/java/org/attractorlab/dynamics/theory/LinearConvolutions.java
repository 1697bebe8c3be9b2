package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.attractorlab.network.ParameterValues;

/**
 * A linear network of convolutions for one-channel images: stride 1, zeros around the image, no
 * bias, c hidden channels. Whatever its depth it is one matrix A, but its entries are products of
 * few weights, and training moves those.
 *
 * <p>Values lie channel after channel at each pixel, and weights as tap × input × output, so that
 * the inner loops run through memory.
 */
public final class LinearConvolutions {
  private final int side;
  private final int[] channels;
  private final double[][] weights;

  /** For each tap of a filter the pairs of pixels (to, from) that it joins. */
  private final int[][] pairs;

  /**
   * All weights uniform in ±1/√(in · k²), the usual start.
   *
   * @param side s of the images, s × s
   * @param filters channels of the hidden layers
   * @param kernel k, odd
   */
  public LinearConvolutions(int side, int layers, int filters, int kernel, RandomGenerator random) {
    this.side = side;
    channels = new int[layers + 1];
    Arrays.fill(channels, filters);
    channels[0] = 1;
    channels[layers] = 1;
    pairs = pairs(side, kernel);
    weights = new double[layers][];
    for (int l = 0; l < layers; l++) {
      double bound = 1 / Math.sqrt(channels[l] * kernel * kernel);
      weights[l] = new double[kernel * kernel * channels[l] * channels[l + 1]];
      for (int i = 0; i < weights[l].length; i++) {
        weights[l][i] = random.nextDouble(-bound, bound);
      }
    }
  }

  /**
   * The same with given weights.
   *
   * @param parameters weights out × in × k × k, layer after layer
   */
  LinearConvolutions(int side, List<ParameterValues> parameters) {
    this.side = side;
    channels = new int[parameters.size() + 1];
    channels[0] = 1;
    weights = new double[parameters.size()][];
    int kernel = parameters.getFirst().shape()[2];
    pairs = pairs(side, kernel);
    for (int l = 0; l < weights.length; l++) {
      int out = parameters.get(l).shape()[0];
      channels[l + 1] = out;
      weights[l] = ordered(parameters.get(l).values(), channels[l], out);
    }
  }

  /** From out × in × tap to tap × in × out. */
  private static double[] ordered(float[] values, int in, int out) {
    double[] ordered = new double[values.length];
    int taps = values.length / (in * out);
    for (int i = 0; i < values.length; i++) {
      int tap = i % taps;
      int from = i / taps % in;
      ordered[(tap * in + from) * out + i / taps / in] = values[i];
    }
    return ordered;
  }

  private static int[][] pairs(int side, int kernel) {
    int[][] pairs = new int[kernel * kernel][];
    for (int tap = 0; tap < pairs.length; tap++) {
      int down = tap / kernel - kernel / 2;
      int right = tap % kernel - kernel / 2;
      int[] found = new int[2 * side * side];
      int count = 0;
      for (int to = 0; to < side * side; to++) {
        int row = to / side + down;
        int column = to % side + right;
        if (row >= 0 && row < side && column >= 0 && column < side) {
          found[count++] = to;
          found[count++] = row * side + column;
        }
      }
      pairs[tap] = Arrays.copyOf(found, count);
    }
    return pairs;
  }

  /** The weights of each layer themselves: whoever changes them changes the network. */
  double[][] weights() {
    return weights;
  }

  /** f(x) of an image with s² values. */
  public double[] apply(double[] x) {
    double[] y = x;
    for (int l = 0; l < weights.length; l++) {
      y = passed(y, channels[l], weights[l], channels[l + 1], 0, 1);
    }
    return y;
  }

  /** Aᵀ u: back through the layers. */
  public double[] transposed(double[] u) {
    double[] y = u;
    for (int l = weights.length - 1; l >= 0; l--) {
      double[] turned = turned(weights[l], channels[l], channels[l + 1]);
      y = passed(y, channels[l + 1], turned, channels[l], 1, 0);
    }
    return y;
  }

  /** The rows of A, found by feeding it the s² images with a single bright pixel. */
  public double[][] matrix() {
    int d = side * side;
    double[][] matrix = new double[d][d];
    for (int column = 0; column < d; column++) {
      double[] unit = new double[d];
      unit[column] = 1;
      double[] image = apply(unit);
      for (int row = 0; row < d; row++) {
        matrix[row][column] = image[row];
      }
    }
    return matrix;
  }

  /**
   * The gradient of ‖f(x) − x‖² / s² by all weights.
   *
   * @param gradient takes it, in the layout of the weights
   * @return ‖f(x) − x‖² / s²
   */
  double gradient(double[] x, double[][] gradient) {
    int depth = weights.length;
    double[][] values = new double[depth + 1][];
    values[0] = x;
    for (int l = 0; l < depth; l++) {
      values[l + 1] = passed(values[l], channels[l], weights[l], channels[l + 1], 0, 1);
    }
    double[] back = new double[x.length];
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double error = values[depth][i] - x[i];
      loss += error * error / x.length;
      back[i] = 2 * error / x.length;
    }
    for (int l = depth - 1; l >= 0; l--) {
      gradient(values[l], channels[l], back, channels[l + 1], gradient[l]);
      double[] turned = turned(weights[l], channels[l], channels[l + 1]);
      back = passed(back, channels[l + 1], turned, channels[l], 1, 0);
    }
    return loss;
  }

  /**
   * One layer: at each pair of pixels of each tap, the product of the channels with the tap's
   * matrix is added.
   *
   * @param to which of a pair is written, {@code from} which is read
   */
  private double[] passed(double[] x, int in, double[] weight, int out, int to, int from) {
    double[] y = new double[side * side * out];
    for (int tap = 0; tap < pairs.length; tap++) {
      int[] pair = pairs[tap];
      for (int p = 0; p < pair.length; p += 2) {
        int target = pair[p + to] * out;
        int source = pair[p + from] * in;
        for (int i = 0; i < in; i++) {
          add(y, target, x[source + i], weight, (tap * in + i) * out, out);
        }
      }
    }
    return y;
  }

  private void gradient(double[] x, int in, double[] back, int out, double[] gradient) {
    Arrays.fill(gradient, 0);
    for (int tap = 0; tap < pairs.length; tap++) {
      int[] pair = pairs[tap];
      for (int p = 0; p < pair.length; p += 2) {
        for (int i = 0; i < in; i++) {
          double value = x[pair[p + 1] * in + i];
          add(gradient, (tap * in + i) * out, value, back, pair[p] * out, out);
        }
      }
    }
  }

  private static void add(double[] y, int at, double factor, double[] v, int from, int count) {
    for (int i = 0; i < count; i++) {
      y[at + i] += factor * v[from + i];
    }
  }

  /** Tap × output × input. */
  private static double[] turned(double[] weight, int in, int out) {
    double[] turned = new double[weight.length];
    for (int i = 0; i < weight.length; i++) {
      int tap = i / (in * out);
      turned[(tap * out + i % out) * in + i / out % in] = weight[i];
    }
    return turned;
  }
}
