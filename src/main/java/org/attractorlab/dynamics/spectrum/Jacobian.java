package org.attractorlab.dynamics.spectrum;

/** The derivative J of a map R^d → R^d at a point, known by products from both sides. */
public interface Jacobian extends LinearMap {
  /** Jᵀ u, a new array. */
  double[] transposedTimes(double[] u);

  /** JᵀJ, whose eigenvalues are the squares of the singular values of J. */
  default LinearMap gram() {
    return new LinearMap() {
      @Override
      public int size() {
        return Jacobian.this.size();
      }

      @Override
      public double[] times(double[] v) {
        return transposedTimes(Jacobian.this.times(v));
      }
    };
  }
}
