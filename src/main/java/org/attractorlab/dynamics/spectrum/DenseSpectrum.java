package org.attractorlab.dynamics.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues of matrices that are stored in full. */
public final class DenseSpectrum {
  private DenseSpectrum() {}

  /**
   * All eigenvalues of a square matrix, the largest modulus first, complex pairs together.
   *
   * @throws ArithmeticException if there are infinite entries, or the QR algorithm fails
   */
  public static List<Eigenvalue> of(DMatrixRMaj matrix) {
    if (MatrixFeatures_DDRM.hasUncountable(matrix)) {
      throw new ArithmeticException("A matrix with infinite entries has no spectrum.");
    }
    int n = matrix.numRows;
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(n, false, false);
    if (!decomposition.decompose(matrix.copy())) {
      throw new ArithmeticException("The QR algorithm did not converge.");
    }
    List<Eigenvalue> eigenvalues = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Complex_F64 value = decomposition.getEigenvalue(i);
      eigenvalues.add(new Eigenvalue(value.real, value.imaginary));
    }
    eigenvalues.sort(
        Comparator.comparingDouble(Eigenvalue::modulus)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Eigenvalue::real).reversed())
            .thenComparing(Comparator.comparingDouble(Eigenvalue::imaginary).reversed()));
    return eigenvalues;
  }

  /** The spectral radius: the largest modulus of an eigenvalue. */
  public static double radius(DMatrixRMaj matrix) {
    return of(matrix).getFirst().modulus();
  }
}
