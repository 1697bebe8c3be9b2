package org.attractorlab.dynamics.spectrum;

import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.ParameterValues;

/** A network as a map of R^d to itself with its derivative, in double precision, for any thread. */
public interface DifferentiableMap {
  /**
   * The map of a network.
   *
   * @param shape of the images that it maps
   * @param parameters all of them; their values are shared, not copied
   */
  static DifferentiableMap of(
      Architecture architecture, ImageShape shape, List<ParameterValues> parameters) {
    return architecture instanceof FullyConnected network
        ? FullyConnectedMap.of(network, parameters)
        : new ImageMap(architecture.layers(shape), parameters);
  }

  /** d. */
  int size();

  /** f(x). */
  double[] apply(double[] x);

  /** The Jacobian J(x), exact up to rounding. */
  Jacobian jacobian(double[] x);

  /**
   * Whether f(αx) = αf(x) for α &gt; 0. Then Jf(x) x = f(x), so every fixed point x is an
   * eigenvector with eigenvalue 1, its whole ray is fixed, and nothing can be an attractor.
   */
  boolean isHomogeneous();
}
