package org.attractorlab.dynamics.spectrum;

/** A linear map R^d → R^d that is known by what it does to vectors; its matrix may be too large. */
public interface LinearMap {
  /** d. */
  int size();

  /** A v, a new array. */
  double[] times(double[] v);
}
