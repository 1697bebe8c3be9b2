package org.attractorlab.dynamics.spectrum;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The eigenvector y of a small matrix H to an eigenvalue λ = a + ib that is known, of length 1, by
 * inverse iteration: solving (H − λ) y′ = y magnifies the wanted direction immensely. Over the real
 * numbers, with y = u + iv:
 *
 * <pre>{@code
 * ( H − a    b   ) (u′)   (u)
 * (  −b    H − a ) (v′) = (v)
 * }</pre>
 */
record SmallEigenvector(double[] real, double[] imaginary) {
  private static final int ITERATIONS = 3;

  static SmallEigenvector of(DMatrixRMaj matrix, Eigenvalue value) {
    boolean complex = value.imaginary() != 0;
    int m = matrix.numRows;
    int size = complex ? 2 * m : m;
    // Exactly singular would be too much of a good thing.
    double shift =
        value.real() + 1e-14 * Math.max(value.modulus(), 1e-3 * largest(matrix) + 1e-100);
    DMatrixRMaj shifted = new DMatrixRMaj(size, size);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        double entry = matrix.get(i, j) - (i == j ? shift : 0);
        shifted.set(i, j, entry);
        if (complex) {
          shifted.set(m + i, m + j, entry);
        }
      }
      if (complex) {
        shifted.set(i, m + i, value.imaginary());
        shifted.set(m + i, i, -value.imaginary());
      }
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(size);
    solver.setA(shifted);
    DMatrixRMaj y = new DMatrixRMaj(size, 1);
    DMatrixRMaj next = new DMatrixRMaj(size, 1);
    Arrays.fill(y.data, 1 / Math.sqrt(size));
    for (int i = 0; i < ITERATIONS; i++) {
      solver.solve(y, next);
      Vectors.scale(next.data, 1 / Vectors.norm(next.data));
      y.setTo(next);
    }
    double[] real = Arrays.copyOf(y.data, m);
    double[] imaginary = complex ? Arrays.copyOfRange(y.data, m, size) : new double[m];
    return new SmallEigenvector(real, imaginary);
  }

  double modulus(int i) {
    return Math.hypot(real[i], imaginary[i]);
  }

  private static double largest(DMatrixRMaj matrix) {
    return Arrays.stream(matrix.data).map(Math::abs).max().orElse(0);
  }
}
