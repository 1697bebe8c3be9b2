package org.attractorlab.dynamics.spectrum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.ParameterValues;

/**
 * A fully connected network as a map in double precision, without the engine: f(x) = W_L φ(… φ(W_1
 * x + b_1) …) + b_L.
 */
public final class FullyConnectedMap implements DifferentiableMap {
  private final List<AffineLayer> layers;
  private final Nonlinearity activation;

  /**
   * @param parameters {@code layer0.weight} (out × in), {@code layer0.bias} where there is one, …;
   *     their values are shared, not copied
   */
  public FullyConnectedMap(List<ParameterValues> parameters, Nonlinearity activation) {
    Map<String, ParameterValues> byName = new HashMap<>();
    parameters.forEach(values -> byName.put(values.name(), values));
    List<AffineLayer> found = new ArrayList<>();
    while (byName.get("layer" + found.size() + ".weight") instanceof ParameterValues weight) {
      found.add(new AffineLayer(weight, byName.get("layer" + found.size() + ".bias")));
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("A network without layer0.weight is no network.");
    }
    layers = List.copyOf(found);
    this.activation = activation;
  }

  public static FullyConnectedMap of(
      FullyConnected architecture, List<ParameterValues> parameters) {
    return new FullyConnectedMap(parameters, Nonlinearity.of(architecture.activation()));
  }

  @Override
  public int size() {
    return layers.getFirst().inputs();
  }

  @Override
  public boolean isHomogeneous() {
    return layers.stream().noneMatch(AffineLayer::hasBias)
        && (layers.size() == 1 || activation.isHomogeneous());
  }

  @Override
  public double[] apply(double[] x) {
    double[] y = layers.getFirst().apply(x);
    for (AffineLayer layer : layers.subList(1, layers.size())) {
      for (int i = 0; i < y.length; i++) {
        y[i] = activation.value(y[i]);
      }
      y = layer.apply(y);
    }
    return y;
  }

  @Override
  public LayeredJacobian jacobian(double[] x) {
    List<double[]> slopes = new ArrayList<>();
    double[] y = x;
    for (AffineLayer layer : layers.subList(0, layers.size() - 1)) {
      y = layer.apply(y);
      double[] slope = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        slope[i] = activation.derivative(y[i]);
        y[i] = activation.value(y[i]);
      }
      slopes.add(slope);
    }
    return new LayeredJacobian(layers, slopes);
  }
}
