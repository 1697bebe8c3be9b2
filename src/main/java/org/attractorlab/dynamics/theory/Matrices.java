package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.ParameterValues;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** What checks do with matrices given as rows. */
final class Matrices {
  private Matrices() {}

  static double[] times(double[][] matrix, double[] v) {
    return Arrays.stream(matrix).mapToDouble(row -> Vectors.dot(row, v)).toArray();
  }

  /** The Frobenius norm of a − b. */
  static double distance(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        sum += Math.pow(a[i][j] - b[i][j], 2);
      }
    }
    return Math.sqrt(sum);
  }

  static double norm(double[][] a) {
    return Math.sqrt(Arrays.stream(a).mapToDouble(row -> Vectors.dot(row, row)).sum());
  }

  /** All singular values, the largest first. */
  static double[] singularValues(double[][] matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.length, matrix[0].length, false, false, true);
    if (!svd.decompose(new DMatrixRMaj(matrix))) {
      throw new ArithmeticException("The singular values did not converge.");
    }
    double[] values = Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues());
    Arrays.sort(values);
    for (int i = 0; i < values.length / 2; i++) {
      double value = values[i];
      values[i] = values[values.length - 1 - i];
      values[values.length - 1 - i] = value;
    }
    return values;
  }

  /** The weight of a layer, rounded to the single precision that networks have. */
  static ParameterValues weight(int layer, double[][] rows) {
    float[] values = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        values[i * rows[i].length + j] = (float) rows[i][j];
      }
    }
    return new ParameterValues(
        "layer" + layer + ".weight", new int[] {rows.length, rows[0].length}, values);
  }
}
