package org.attractorlab.dynamics.spectrum;

import org.ejml.data.DMatrixRMaj;

/** A Jacobian of which all rows are stored, row i = ∂f_i/∂x. */
public final class RowJacobian implements Jacobian {
  private final float[][] rows;

  RowJacobian(float[][] rows) {
    this.rows = rows;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public double[] times(double[] v) {
    double[] y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < v.length; j++) {
        y[i] += rows[i][j] * v[j];
      }
    }
    return y;
  }

  @Override
  public double[] transposedTimes(double[] u) {
    double[] y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double factor = u[i];
      float[] row = rows[i];
      for (int j = 0; j < y.length; j++) {
        y[j] += factor * row[j];
      }
    }
    return y;
  }

  @Override
  public DMatrixRMaj matrix() {
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        matrix.set(i, j, rows[i][j]);
      }
    }
    return matrix;
  }
}
