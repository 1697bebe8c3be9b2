package org.attractorlab.dynamics.spectrum;

import org.ejml.data.DMatrixRMaj;

/** The derivative J of a map R^d → R^d at a point, known by products from both sides. */
public interface Jacobian extends LinearMap {
  /** Jᵀ u, a new array. */
  double[] transposedTimes(double[] u);

  /** J as a matrix: d products. */
  default DMatrixRMaj matrix() {
    int d = size();
    DMatrixRMaj matrix = new DMatrixRMaj(d, d);
    for (int column = 0; column < d; column++) {
      double[] unit = new double[d];
      unit[column] = 1;
      double[] image = times(unit);
      for (int row = 0; row < d; row++) {
        matrix.set(row, column, image[row]);
      }
    }
    return matrix;
  }

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
