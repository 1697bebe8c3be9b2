package org.attractorlab.dynamics.spectrum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.network.Activation;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.ParameterValues;

/** A network of convolutions, pooling, upsampling and skips in double precision. */
final class ImageMap implements DifferentiableMap {
  private final List<LayerShape> layers;
  private final Map<String, Correlation> correlations = new HashMap<>();

  ImageMap(List<LayerShape> layers, List<ParameterValues> parameters) {
    this.layers = layers;
    Map<String, ParameterValues> byName = new HashMap<>();
    parameters.forEach(values -> byName.put(values.name(), values));
    for (LayerShape layer : layers) {
      ParameterValues weight = byName.get(layer.name() + ".weight");
      if (weight != null) {
        ParameterValues bias = byName.get(layer.name() + ".bias");
        correlations.put(layer.name(), new Correlation(layer, weight, bias));
      }
    }
  }

  @Override
  public int size() {
    return (int) layers.getFirst().inSize();
  }

  @Override
  public boolean isHomogeneous() {
    return layers.stream()
        .allMatch(
            layer ->
                layer.biases() == 0
                    && (layer.activation() == null
                        || Nonlinearity.of(layer.activation()).isHomogeneous()));
  }

  @Override
  public double[] apply(double[] x) {
    return pass(x, new ArrayList<>());
  }

  @Override
  public ImageJacobian jacobian(double[] x) {
    List<ImageJacobian.Factor> factors = new ArrayList<>();
    pass(x, factors);
    return new ImageJacobian(size(), factors);
  }

  /** f(x), and on the way the factors of the Jacobian. */
  private double[] pass(double[] x, List<ImageJacobian.Factor> factors) {
    Deque<double[]> skipped = new ArrayDeque<>();
    double[] y = x;
    for (LayerShape layer : layers) {
      switch (layer.operation()) {
        case CONVOLUTION -> {
          Correlation correlation = correlations.get(layer.name());
          factors.add(new ImageJacobian.Step(correlation));
          y = correlation.apply(y);
        }
        case JOIN -> {
          double[] first = skipped.pop();
          factors.add(new ImageJacobian.Join(first.length));
          y = ImageJacobian.joined(first, y);
        }
        case MAX_POOLING, AVERAGE_POOLING, NEAREST_UPSAMPLING, BILINEAR_UPSAMPLING -> {
          Resampling resampling = Resampling.of(layer, y);
          if (layer.operation().isPooling()) {
            skipped.push(y);
            factors.add(new ImageJacobian.Branch());
          }
          factors.add(new ImageJacobian.Step(resampling));
          y = resampling.times(y);
        }
        case LINEAR -> throw new IllegalArgumentException("This is no layer of images: " + layer);
      }
      if (layer.activation() != null) {
        factors.add(new ImageJacobian.Scale(activate(y, layer.activation())));
      }
    }
    return y;
  }

  /** Puts φ into y and returns φ′ of what was there. */
  private static double[] activate(double[] y, Activation activation) {
    double[] slopes = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      slopes[i] = activation.derivative(y[i]);
      y[i] = activation.value(y[i]);
    }
    return slopes;
  }
}
