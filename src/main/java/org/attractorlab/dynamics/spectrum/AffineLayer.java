package org.attractorlab.dynamics.spectrum;

import org.attractorlab.network.ParameterValues;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * x ↦ W x + b. The weights stay the single-precision numbers that were trained and are not copied;
 * sums are double.
 */
final class AffineLayer {
  private final int inputs;
  private final int outputs;
  private final float[] weight;
  private final float @Nullable [] bias;

  AffineLayer(ParameterValues weight, @Nullable ParameterValues bias) {
    outputs = weight.shape()[0];
    inputs = weight.shape()[1];
    this.weight = weight.values();
    this.bias = bias == null ? null : bias.values();
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs;
  }

  boolean hasBias() {
    return bias != null;
  }

  double[] apply(double[] x) {
    double[] y = times(x);
    if (bias != null) {
      for (int i = 0; i < outputs; i++) {
        y[i] += bias[i];
      }
    }
    return y;
  }

  /** W v. Four sums at once, because a single one would wait for each of its additions. */
  double[] times(double[] v) {
    double[] y = new double[outputs];
    for (int i = 0; i < outputs; i++) {
      int row = i * inputs;
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      int j = 0;
      for (; j + 3 < inputs; j += 4) {
        a += weight[row + j] * v[j];
        b += weight[row + j + 1] * v[j + 1];
        c += weight[row + j + 2] * v[j + 2];
        d += weight[row + j + 3] * v[j + 3];
      }
      for (; j < inputs; j++) {
        a += weight[row + j] * v[j];
      }
      y[i] = a + b + c + d;
    }
    return y;
  }

  /** Wᵀ u. */
  double[] transposedTimes(double[] u) {
    double[] y = new double[inputs];
    for (int i = 0; i < outputs; i++) {
      int row = i * inputs;
      double factor = u[i];
      for (int j = 0; j < inputs; j++) {
        y[j] += factor * weight[row + j];
      }
    }
    return y;
  }

  DMatrixRMaj matrix() {
    DMatrixRMaj matrix = new DMatrixRMaj(outputs, inputs);
    for (int i = 0; i < weight.length; i++) {
      matrix.data[i] = weight[i];
    }
    return matrix;
  }
}
