package org.attractorlab.dynamics.spectrum;

import java.util.List;

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

  private static final int LEADING = 100;
  private static final int MOST = 400;

  public Spectrum {
    eigenvalues = List.copyOf(eigenvalues);
    leading = List.copyOf(leading);
  }

  /**
   * All eigenvalues if the network has a layer of at most 1024 units, else the 100 leading ones.
   *
   * @param vectors how many eigenvectors are wanted; both of a complex pair count
   */
  public static Spectrum of(LayeredJacobian jacobian, int vectors) {
    LocalStability stability = LocalStability.of(jacobian);
    if (jacobian.narrowest() > DENSE) {
      return leadingOf(jacobian, stability, vectors);
    }
    return new Spectrum(
        DenseSpectrum.of(jacobian.narrowMatrix()),
        jacobian.size() - jacobian.narrowest(),
        true,
        stability,
        Arnoldi.leading(jacobian, vectors, MOST).pairs());
  }

  private static Spectrum leadingOf(
      LayeredJacobian jacobian, LocalStability stability, int vectors) {
    List<Eigenpair> pairs = Arnoldi.leading(jacobian, LEADING, MOST).pairs();
    return new Spectrum(
        pairs.stream().map(Eigenpair::value).toList(),
        0,
        pairs.size() == jacobian.size(),
        stability,
        pairs.subList(0, Math.min(vectors, pairs.size())));
  }
}
