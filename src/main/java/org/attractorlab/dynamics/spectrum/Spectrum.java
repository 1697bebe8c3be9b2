package org.attractorlab.dynamics.spectrum;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * The eigenvalues of a Jacobian.
 *
 * @param eigenvalues the largest modulus first
 * @param zeros how many further eigenvalues are exactly 0, because a layer is narrower than the
 *     image
 * @param complete whether these are all; if not, the others are no larger than the last one listed
 * @param stability spectral radius and largest singular value
 * @param leading the first eigenvalues with their right eigenvectors
 */
public record Spectrum(
    List<Eigenvalue> eigenvalues,
    int zeros,
    boolean complete,
    LocalStability stability,
    List<Eigenpair> leading) {
  /** Up to this side a matrix is decomposed in full, which takes time with its third power. */
  private static final int DENSE = 1024;

  /** The same where each column of the matrix costs a product. */
  private static final int DENSE_BY_PRODUCTS = 256;

  private static final int LEADING = 100;
  private static final int MOST = 400;

  public Spectrum {
    eigenvalues = List.copyOf(eigenvalues);
    leading = List.copyOf(leading);
  }

  /**
   * All eigenvalues of a fully connected network that has a layer of at most 1024 units, and of any
   * other for images of at most 256 values; else the 100 leading ones.
   *
   * @param vectors how many eigenvectors are wanted; both of a complex pair count
   */
  public static Spectrum of(Jacobian jacobian, int vectors) {
    if (jacobian instanceof LayeredJacobian layered && layered.narrowest() <= DENSE) {
      return complete(jacobian, layered.narrowMatrix(), vectors);
    }
    if (jacobian.size() <= DENSE_BY_PRODUCTS) {
      return complete(jacobian, jacobian.matrix(), vectors);
    }
    return leadingOf(jacobian, vectors);
  }

  /**
   * @param matrix has the eigenvalues of the Jacobian but for zeros
   */
  private static Spectrum complete(Jacobian jacobian, DMatrixRMaj matrix, int vectors) {
    return new Spectrum(
        DenseSpectrum.of(matrix),
        jacobian.size() - matrix.numRows,
        true,
        LocalStability.of(jacobian),
        Arnoldi.leading(jacobian, vectors, MOST).pairs());
  }

  private static Spectrum leadingOf(Jacobian jacobian, int vectors) {
    List<Eigenpair> pairs = Arnoldi.leading(jacobian, LEADING, MOST).pairs();
    return new Spectrum(
        pairs.stream().map(Eigenpair::value).toList(),
        0,
        pairs.size() == jacobian.size(),
        LocalStability.of(jacobian),
        pairs.subList(0, Math.min(vectors, pairs.size())));
  }
}
