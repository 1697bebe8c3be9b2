package org.attractorlab.training;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.network.Activation;
import org.attractorlab.network.ParameterValues;

/**
 * A fully connected network with biases that learns by the book: one number at a time, in double
 * arithmetic, gradients by the chain rule and the optimizers as PyTorch's manual writes them.
 */
final class PlainNetwork {
  private final Activation activation;
  private final OptimizerKind kind;
  private final List<double[]> values = new ArrayList<>();
  private final List<double[]> first = new ArrayList<>();
  private final List<double[]> second = new ArrayList<>();
  private int steps;

  /** Takes the parameters of a network: weights, biases, weights, biases, …. */
  PlainNetwork(Activation activation, OptimizerKind kind, List<ParameterValues> parameters) {
    this.activation = activation;
    this.kind = kind;
    for (ParameterValues parameter : parameters) {
      double[] copy = new double[parameter.values().length];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = parameter.values()[i];
      }
      values.add(copy);
      first.add(new double[copy.length]);
      second.add(new double[copy.length]);
    }
  }

  List<double[]> values() {
    return values;
  }

  /** One step on the mean squared error of the images; returns the error before it. */
  double step(float[][] images, double rate) {
    List<double[]> gradients = values.stream().map(array -> new double[array.length]).toList();
    double loss = 0;
    for (float[] image : images) {
      loss += learn(image, gradients, 1.0 / (images.length * image.length));
    }
    steps++;
    for (int i = 0; i < values.size(); i++) {
      for (int k = 0; k < values.get(i).length; k++) {
        double g = gradients.get(i)[k];
        values.get(i)[k] = updated(values.get(i)[k], g, first.get(i), second.get(i), k, rate);
      }
    }
    return loss;
  }

  private double learn(float[] image, List<double[]> gradients, double share) {
    int layers = values.size() / 2;
    List<double[]> inputs = new ArrayList<>();
    List<double[]> before = new ArrayList<>();
    double[] y = new double[image.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = image[i];
    }
    for (int layer = 0; layer < layers; layer++) {
      inputs.add(y);
      double[] z = values.get(2 * layer + 1).clone();
      for (int o = 0; o < z.length; o++) {
        for (int i = 0; i < y.length; i++) {
          z[o] += values.get(2 * layer)[o * y.length + i] * y[i];
        }
      }
      before.add(z);
      y = z.clone();
      for (int o = 0; o < z.length && layer < layers - 1; o++) {
        y[o] = activation.value(z[o]);
      }
    }
    double error = 0;
    double[] delta = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      error += share * (y[i] - image[i]) * (y[i] - image[i]);
      delta[i] = 2 * share * (y[i] - image[i]);
    }
    for (int layer = layers - 1; layer >= 0; layer--) {
      double[] x = inputs.get(layer);
      double[] back = new double[x.length];
      for (int o = 0; o < delta.length; o++) {
        gradients.get(2 * layer + 1)[o] += delta[o];
        for (int i = 0; i < x.length; i++) {
          gradients.get(2 * layer)[o * x.length + i] += delta[o] * x[i];
          back[i] += delta[o] * values.get(2 * layer)[o * x.length + i];
        }
      }
      for (int i = 0; i < x.length && layer > 0; i++) {
        back[i] *= activation.derivative(before.get(layer - 1)[i]);
      }
      delta = back;
    }
    return error;
  }

  private double updated(double w, double g, double[] a, double[] b, int k, double rate) {
    return switch (kind) {
      case GRADIENT_DESCENT -> w - rate * g;
      case MOMENTUM -> {
        a[k] = 0.9 * a[k] + g;
        yield w - rate * a[k];
      }
      case NESTEROV -> {
        a[k] = 0.9 * a[k] + g;
        yield w - rate * (g + 0.9 * a[k]);
      }
      case RMSPROP -> {
        a[k] = 0.99 * a[k] + 0.01 * g * g;
        yield w - rate * g / (Math.sqrt(a[k]) + 1e-8);
      }
      case ADAM, ADAMW -> {
        double shrunk = kind == OptimizerKind.ADAMW ? w - rate * 0.01 * w : w;
        a[k] = 0.9 * a[k] + 0.1 * g;
        b[k] = 0.999 * b[k] + 0.001 * g * g;
        double mean = a[k] / (1 - Math.pow(0.9, steps));
        double square = b[k] / (1 - Math.pow(0.999, steps));
        yield shrunk - rate * mean / (Math.sqrt(square) + 1e-8);
      }
    };
  }
}
