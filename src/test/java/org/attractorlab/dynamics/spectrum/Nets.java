package org.attractorlab.dynamics.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ParameterValues;
import org.ejml.data.DMatrixRMaj;

/** Small networks and matrices for tests, random but the same every time. */
final class Nets {
  private Nets() {}

  static RandomGenerator random(long seed) {
    return SeededRandom.of(seed);
  }

  /** Layers of these sizes with Gaussian weights of variance gain²/fan_in. */
  static List<ParameterValues> parameters(long seed, double gain, boolean bias, int... sizes) {
    RandomGenerator random = random(seed);
    List<ParameterValues> parameters = new ArrayList<>();
    for (int l = 0; l + 1 < sizes.length; l++) {
      int in = sizes[l];
      int out = sizes[l + 1];
      float[] weight = floats(random, out * in, gain / Math.sqrt(in));
      parameters.add(new ParameterValues("layer" + l + ".weight", new int[] {out, in}, weight));
      if (bias) {
        float[] values = floats(random, out, 0.1);
        parameters.add(new ParameterValues("layer" + l + ".bias", new int[] {out}, values));
      }
    }
    return parameters;
  }

  static FullyConnected architecture(int layers, int width, Activation activation, boolean bias) {
    return new FullyConnected(
        layers, width, activation, bias, new Initialization(Initialization.Scheme.PYTORCH, 2));
  }

  static double[] vector(long seed, int size) {
    RandomGenerator random = random(seed);
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      vector[i] = random.nextGaussian();
    }
    return vector;
  }

  static DMatrixRMaj matrix(long seed, int size) {
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    matrix.setData(vector(seed, size * size));
    return matrix;
  }

  /** A matrix as a map of vectors. */
  static Jacobian map(DMatrixRMaj matrix) {
    return new Jacobian() {
      @Override
      public int size() {
        return matrix.numRows;
      }

      @Override
      public double[] times(double[] v) {
        double[] y = new double[v.length];
        for (int i = 0; i < y.length; i++) {
          for (int j = 0; j < y.length; j++) {
            y[i] += matrix.get(i, j) * v[j];
          }
        }
        return y;
      }

      @Override
      public double[] transposedTimes(double[] u) {
        double[] y = new double[u.length];
        for (int i = 0; i < y.length; i++) {
          for (int j = 0; j < y.length; j++) {
            y[j] += matrix.get(i, j) * u[i];
          }
        }
        return y;
      }

      @Override
      public DMatrixRMaj matrix() {
        return matrix.copy();
      }
    };
  }

  private static float[] floats(RandomGenerator random, int count, double deviation) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }
}
