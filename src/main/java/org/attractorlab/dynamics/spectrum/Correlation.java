package org.attractorlab.dynamics.spectrum;

import java.util.Arrays;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.ParameterValues;
import org.jspecify.annotations.Nullable;

/**
 * A convolution layer x ↦ W ⋆ x + b: cross-correlation with k × k filters, zeros around the image.
 *
 * <p>The inner loop is long if an image is seen as one row: with p = ⌊k/2⌋ zeros to the left and
 * right of each of its rows, a shift by (a, b) pixels is a shift by a·(w + 2p) + b places in the
 * row, and what is computed at the margins is thrown away. A stride of 2 leaves out every other
 * result, and in the transpose fills up with zeros. The transpose is itself a correlation, with
 * filters turned by 180° and channels exchanged.
 */
final class Correlation implements LinearStep {
  private final int in;
  private final int out;
  private final int height;
  private final int width;
  private final int kernel;
  private final int stride;
  private final float[] filters;
  private final float[] turned;
  private final float @Nullable [] bias;

  Correlation(LayerShape layer, ParameterValues weight, @Nullable ParameterValues bias) {
    in = layer.in().get(0);
    height = layer.in().get(1);
    width = layer.in().get(2);
    out = layer.out().get(0);
    kernel = layer.kernel();
    stride = layer.stride();
    filters = weight.values();
    turned = turned(filters, out, in, kernel * kernel);
    this.bias = bias == null ? null : bias.values();
  }

  private static float[] turned(float[] filters, int out, int in, int area) {
    float[] turned = new float[filters.length];
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        for (int a = 0; a < area; a++) {
          turned[(i * out + o) * area + area - 1 - a] = filters[(o * in + i) * area + a];
        }
      }
    }
    return turned;
  }

  double[] apply(double[] x) {
    double[] y = times(x);
    if (bias != null) {
      int area = y.length / out;
      for (int i = 0; i < y.length; i++) {
        y[i] += bias[i / area];
      }
    }
    return y;
  }

  @Override
  public double[] times(double[] v) {
    double[] full = correlated(v, in, filters, out);
    if (stride == 1) {
      return full;
    }
    double[] y = new double[full.length / (stride * stride)];
    for (int i = 0; i < y.length; i++) {
      y[i] = full[place(i)];
    }
    return y;
  }

  @Override
  public double[] transposedTimes(double[] u) {
    if (stride == 1) {
      return correlated(u, out, turned, in);
    }
    double[] full = new double[out * height * width];
    for (int i = 0; i < u.length; i++) {
      full[place(i)] = u[i];
    }
    return correlated(full, out, turned, in);
  }

  /** Where result i is among those of stride 1. */
  private int place(int i) {
    int columns = width / stride;
    int row = i / columns;
    return row * stride * width + i % columns * stride;
  }

  /** With all sizes kept: from × h × w to to × h × w. */
  private double[] correlated(double[] x, int from, float[] weights, int to) {
    int line = width + kernel - 1;
    int padded = (height + kernel - 1) * line;
    double[] rows = padded(x, from, line, padded);
    int length = height * line - (kernel - 1);
    double[] sum = new double[height * line];
    double[] y = new double[to * height * width];
    for (int o = 0; o < to; o++) {
      Arrays.fill(sum, 0);
      for (int i = 0; i < from; i++) {
        for (int r = 0; r < kernel; r++) {
          int at = ((o * from + i) * kernel + r) * kernel;
          int shift = i * padded + r * line;
          for (int c = 0; c < kernel; c += 3) {
            double a = weights[at + c];
            double b = c + 1 < kernel ? weights[at + c + 1] : 0;
            double d = c + 2 < kernel ? weights[at + c + 2] : 0;
            add(sum, rows, shift + c, length, a, b, d);
          }
        }
      }
      for (int r = 0; r < height; r++) {
        System.arraycopy(sum, r * line, y, (o * height + r) * width, width);
      }
    }
    return y;
  }

  /** Three columns of a filter at once: the sum is read and written a third as often. */
  private static void add(
      double[] sum, double[] rows, int shift, int length, double a, double b, double d) {
    for (int q = 0; q < length; q++) {
      sum[q] += a * rows[shift + q] + b * rows[shift + q + 1] + d * rows[shift + q + 2];
    }
  }

  /** Zeros around each channel, and two at the end: the last loop may read so far. */
  private double[] padded(double[] x, int channels, int line, int padded) {
    double[] rows = new double[channels * padded + 2];
    int margin = kernel / 2;
    for (int i = 0; i < channels; i++) {
      for (int r = 0; r < height; r++) {
        int to = i * padded + (r + margin) * line + margin;
        System.arraycopy(x, (i * height + r) * width, rows, to, width);
      }
    }
    return rows;
  }
}
