package org.attractorlab.dynamics.spectrum;

import org.attractorlab.network.LayerShape;

/**
 * Pooling or upsampling: every value of the output is a weighted sum of few of the input. Of max
 * pooling it is the derivative at a point, which is the map itself there.
 *
 * @param inputs how many values it reads
 * @param from which input each summand is
 * @param weights its factors; output i has the summands of an equal share of the array, in order
 */
record Resampling(int inputs, int outputs, int[] from, double[] weights) implements LinearStep {
  /**
   * @param x what the layer reads
   */
  static Resampling of(LayerShape layer, double[] x) {
    return switch (layer.operation()) {
      case MAX_POOLING -> largest(average(layer), x);
      case AVERAGE_POOLING -> average(layer);
      case NEAREST_UPSAMPLING -> upsampling(layer, false);
      case BILINEAR_UPSAMPLING -> upsampling(layer, true);
      case LINEAR, CONVOLUTION, JOIN -> throw new IllegalArgumentException(layer + " has weights");
    };
  }

  private static Resampling average(LayerShape layer) {
    int width = layer.in().get(2);
    int columns = layer.out().get(2);
    int outputs = (int) layer.outSize();
    int[] from = new int[4 * outputs];
    double[] weights = new double[4 * outputs];
    for (int i = 0; i < from.length; i++) {
      int output = i / 4;
      int row = 2 * (output / columns) + i / 2 % 2;
      from[i] = row * width + 2 * (output % columns) + i % 2;
      weights[i] = 0.25;
    }
    return new Resampling((int) layer.inSize(), outputs, from, weights);
  }

  /** Of each sum the largest summand alone; of equal ones the first, as the engine does it. */
  private static Resampling largest(Resampling all, double[] x) {
    int[] from = new int[all.outputs];
    double[] weights = new double[all.outputs];
    for (int i = 0; i < all.outputs; i++) {
      from[i] = all.from[4 * i];
      weights[i] = 1;
      for (int j = 1; j < 4; j++) {
        if (x[all.from[4 * i + j]] > x[from[i]]) {
          from[i] = all.from[4 * i + j];
        }
      }
    }
    return new Resampling(all.inputs, all.outputs, from, weights);
  }

  /**
   * The middle of output pixel p lies at p/2 − ¼ of the input: a quarter of a pixel from the one
   * nearest, ⌊p/2⌋, on the side of the other one between which it lies. The rim goes on for ever.
   */
  private static Resampling upsampling(LayerShape layer, boolean bilinear) {
    int height = layer.in().get(1);
    int width = layer.in().get(2);
    int outputs = (int) layer.outSize();
    int summands = bilinear ? 4 : 1;
    int[] from = new int[summands * outputs];
    double[] weights = new double[summands * outputs];
    for (int i = 0; i < from.length; i++) {
      int output = i / summands;
      boolean otherRow = i % summands > 1;
      boolean otherColumn = i % summands % 2 == 1;
      int column = source(output % (2 * width), otherColumn, width);
      int row = source(output / (2 * width) % (2 * height), otherRow, height);
      from[i] = (output / (4 * width * height) * height + row) * width + column;
      weights[i] = bilinear ? (otherRow ? 0.25 : 0.75) * (otherColumn ? 0.25 : 0.75) : 1;
    }
    return new Resampling((int) layer.inSize(), outputs, from, weights);
  }

  private static int source(int pixel, boolean other, int pixels) {
    int source = pixel / 2 + (other ? pixel % 2 * 2 - 1 : 0);
    return Math.clamp(source, 0, pixels - 1);
  }

  @Override
  public double[] times(double[] v) {
    double[] y = new double[outputs];
    int summands = from.length / outputs;
    for (int i = 0; i < from.length; i++) {
      y[i / summands] += weights[i] * v[from[i]];
    }
    return y;
  }

  @Override
  public double[] transposedTimes(double[] u) {
    double[] y = new double[inputs];
    int summands = from.length / outputs;
    for (int i = 0; i < from.length; i++) {
      y[from[i]] += weights[i] * u[i / summands];
    }
    return y;
  }
}
