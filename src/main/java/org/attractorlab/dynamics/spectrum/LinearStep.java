package org.attractorlab.dynamics.spectrum;

/** A linear map between spaces that need not be equally large: a factor of a Jacobian. */
interface LinearStep {
  /** A v, a new array. */
  double[] times(double[] v);

  /** Aᵀ u, a new array. */
  double[] transposedTimes(double[] u);
}
