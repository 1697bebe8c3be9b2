package org.attractorlab.dynamics.theory;

import org.attractorlab.dynamics.spectrum.Arnoldi;
import org.attractorlab.dynamics.spectrum.Eigenpair;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.attractorlab.dynamics.spectrum.LinearMap;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * The leading left eigenvector of a Jacobian, Jᵀw = λw, to be confirmed by a backward pass of the
 * learning engine, which computes Jᵀw on its own.
 */
public final class LeftEigenvector {
  private static final int MOST_VECTORS = 400;

  private final Eigenpair pair;

  private LeftEigenvector(Eigenpair pair) {
    this.pair = pair;
  }

  /** That of the eigenvalue with the largest modulus. */
  public static LeftEigenvector of(Jacobian jacobian) {
    LinearMap transposed =
        new LinearMap() {
          @Override
          public int size() {
            return jacobian.size();
          }

          @Override
          public double[] times(double[] v) {
            return jacobian.transposedTimes(v);
          }
        };
    return new LeftEigenvector(Arnoldi.leading(transposed, 1, MOST_VECTORS).pairs().getFirst());
  }

  /** Its real and its imaginary part. */
  public float[][] vectors() {
    return new float[][] {floats(pair.real()), floats(pair.imaginary())};
  }

  /**
   * Compares.
   *
   * @param products Jᵀ of each of the {@link #vectors()}
   */
  public CheckResult check(float[][] products) {
    double re = pair.value().real();
    double im = pair.value().imaginary();
    double[] real = Vectors.doubles(products[0]);
    Vectors.addScaled(real, -re, pair.real());
    Vectors.addScaled(real, im, pair.imaginary());
    double[] imaginary = Vectors.doubles(products[1]);
    Vectors.addScaled(imaginary, -im, pair.real());
    Vectors.addScaled(imaginary, -re, pair.imaginary());
    return CheckResult.of(
        "eigenpair-by-backward-pass",
        "leading left eigenvector at a training image: ‖Jᵀw − λw‖/|λ|, Jᵀw by the engine",
        0,
        Math.hypot(Vectors.norm(real), Vectors.norm(imaginary))
            / Math.max(pair.value().modulus(), Double.MIN_NORMAL),
        1e-3);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
