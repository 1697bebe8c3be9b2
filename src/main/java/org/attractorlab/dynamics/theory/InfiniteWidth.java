package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * An autoencoder with one hidden layer of infinitely many erf units, both layers trained to zero
 * loss from an output of zero. It is the kernel interpolation f(x) = Θ(x, X) Θ(X, X)⁻¹ X with the
 * neural tangent kernel (Jiang, Pehlevan, Associative memory in iterated overparameterized sigmoid
 * autoencoders, 2020), for s = x·y, p = 1 + 2|x|², q = 1 + 2|y|²:
 *
 * <pre>{@code
 * Θ = 2/π asin(2s / √(pq)) + s K̇,    K̇ = 4/π / √(pq − 4s²)
 * }</pre>
 *
 * No training is needed, and for the eigenvalues no pixel either: by ∇_x Θ = Θ_s y + Θ_p 4x they
 * depend on the scalar products of the examples only.
 */
public final class InfiniteWidth {
  private final double[][] products;

  /**
   * @param examples one row each, no two on one ray; only their directions matter
   */
  public InfiniteWidth(double[][] examples) {
    int n = examples.length;
    double[] lengths = Arrays.stream(examples).mapToDouble(Vectors::norm).toArray();
    products = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        products[i][j] = Vectors.dot(examples[i], examples[j]) / (lengths[i] * lengths[j]);
      }
    }
  }

  /** The largest spectral radius of the Jacobian at any example, if all have this length. */
  public double worstRadius(double length) {
    double worst = 0;
    DMatrixRMaj inverse = inverseKernel(length);
    for (int example = 0; example < products.length; example++) {
      worst = Math.max(worst, radius(length, example, inverse));
    }
    return worst;
  }

  /** The spectral radius of the Jacobian at each example, if all have this length. */
  public double[] radii(double length) {
    DMatrixRMaj inverse = inverseKernel(length);
    double[] radii = new double[products.length];
    for (int example = 0; example < radii.length; example++) {
      radii[example] = radius(length, example, inverse);
    }
    return radii;
  }

  /**
   * J = Xᵀ Θ(X, X)⁻¹ G, row i of G being the gradient of Θ(x, x_i), has the nonzero eigenvalues of
   * the n × n matrix Θ(X, X)⁻¹ G Xᵀ.
   */
  private double radius(double length, int example, DMatrixRMaj inverse) {
    int n = products.length;
    double square = length * length;
    DMatrixRMaj gradients = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      Kernel kernel = Kernel.of(square * products[example][i], square, square);
      for (int j = 0; j < n; j++) {
        double towards =
            kernel.byProduct() * products[i][j] + 4 * kernel.byFirst() * products[example][j];
        gradients.set(i, j, square * towards);
      }
    }
    DMatrixRMaj small = new DMatrixRMaj(n, n);
    CommonOps_DDRM.mult(inverse, gradients, small);
    return DenseSpectrum.radius(small);
  }

  private DMatrixRMaj inverseKernel(double length) {
    int n = products.length;
    double square = length * length;
    DMatrixRMaj kernel = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        kernel.set(i, j, Kernel.of(square * products[i][j], square, square).value());
      }
    }
    if (!CommonOps_DDRM.invert(kernel)) {
      throw new ArithmeticException("Two examples lie on one ray: the kernel cannot be inverted.");
    }
    return kernel;
  }

  /**
   * Θ and its derivatives.
   *
   * @param byProduct by s
   * @param byFirst by p
   */
  record Kernel(double value, double byProduct, double byFirst) {
    /** For s = x·y and the squares |x|² and |y|². */
    static Kernel of(double s, double firstSquare, double secondSquare) {
      double p = 1 + 2 * firstSquare;
      double q = 1 + 2 * secondSquare;
      double root = Math.sqrt(p * q - 4 * s * s);
      double dot = 4 / (Math.PI * root);
      return new Kernel(
          2 / Math.PI * Math.asin(2 * s / Math.sqrt(p * q)) + s * dot,
          2 * dot + 4 * s * s * dot / (root * root),
          -s * dot / (2 * p) - s * dot * q / (2 * root * root));
    }
  }
}
