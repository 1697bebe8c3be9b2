package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The span of vectors x_1, …, x_n of R^d, the columns of X. With the singular value decomposition X
 * = U S Vᵀ, cut to the singular values that are not zero, X⁺ = V S⁻¹ Uᵀ is the pseudoinverse and
 * XX⁺ = UUᵀ the orthogonal projection onto the span.
 */
public final class Span {
  private static final double ROUNDING = 0x1p-52;

  /** Row r is the r-th left singular vector. */
  private final double[][] directions;

  /** Row r is the r-th right singular vector divided by its singular value. */
  private final double[][] scaled;

  private final int dimension;

  /**
   * @param vectors one row each, of one length
   */
  public Span(double[][] vectors) {
    int n = vectors.length;
    dimension = vectors[0].length;
    DMatrixRMaj matrix = new DMatrixRMaj(dimension, n);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < n; j++) {
        matrix.set(i, j, vectors[j][i]);
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(dimension, n, true, true, true);
    if (!svd.decompose(matrix)) {
      throw new ArithmeticException("The singular values did not converge.");
    }
    double[] values = svd.getSingularValues();
    double least = ROUNDING * Math.max(dimension, n) * Arrays.stream(values).max().orElse(0);
    DMatrixRMaj left = svd.getU(null, false);
    DMatrixRMaj right = svd.getV(null, false);
    int[] kept =
        IntStream.range(0, svd.numberOfSingularValues()).filter(r -> values[r] > least).toArray();
    directions = new double[kept.length][dimension];
    scaled = new double[kept.length][n];
    for (int r = 0; r < kept.length; r++) {
      for (int i = 0; i < dimension; i++) {
        directions[r][i] = left.get(i, kept[r]);
      }
      for (int j = 0; j < n; j++) {
        scaled[r][j] = right.get(j, kept[r]) / values[kept[r]];
      }
    }
  }

  /** The number of linearly independent vectors. */
  public int rank() {
    return directions.length;
  }

  /** X⁺z: the coefficients of the vectors in the part of z inside the span. */
  public double[] coefficients(double[] z) {
    double[] coefficients = new double[scaled.length == 0 ? 0 : scaled[0].length];
    for (int r = 0; r < directions.length; r++) {
      Vectors.addScaled(coefficients, Vectors.dot(directions[r], z), scaled[r]);
    }
    return coefficients;
  }

  /** XX⁺z: the part of z inside the span. */
  public double[] inside(double[] z) {
    double[] inside = new double[dimension];
    for (double[] direction : directions) {
      Vectors.addScaled(inside, Vectors.dot(direction, z), direction);
    }
    return inside;
  }

  /** z − XX⁺z: the part of z outside of the span, orthogonal to it. */
  public double[] outside(double[] z) {
    double[] outside = z.clone();
    Vectors.addScaled(outside, -1, inside(z));
    return outside;
  }
}
