package org.attractorlab.dynamics.spectrum;

/**
 * An eigenvalue with its right eigenvector v = real + i·imaginary, of length 1. Of the phases
 * e^{iφ} v that serve as well, it is the one with the most in the real part; of both signs, the one
 * with the larger positive value.
 */
public record Eigenpair(Eigenvalue value, double[] real, double[] imaginary) {
  /**
   * The real part of e^{iφ} v is longest where it is orthogonal to the imaginary part: tan 2φ = −2
   * u·w / (‖u‖² − ‖w‖²) for v = u + iw.
   */
  static Eigenpair normalized(Eigenvalue value, double[] u, double[] w) {
    double uu = Vectors.dot(u, u);
    double ww = Vectors.dot(w, w);
    double phase = Math.atan2(-2 * Vectors.dot(u, w), uu - ww) / 2;
    double length = Math.sqrt(uu + ww);
    double c = Math.cos(phase) / length;
    double s = Math.sin(phase) / length;
    double[] real = new double[u.length];
    double[] imaginary = new double[u.length];
    double extreme = 0;
    for (int i = 0; i < u.length; i++) {
      real[i] = c * u[i] - s * w[i];
      imaginary[i] = s * u[i] + c * w[i];
      extreme = Math.abs(real[i]) > Math.abs(extreme) ? real[i] : extreme;
    }
    if (extreme < 0) {
      Vectors.scale(real, -1);
      Vectors.scale(imaginary, -1);
    }
    return new Eigenpair(value, real, imaginary);
  }

  /** |v_i|. */
  public double modulus(int i) {
    return Math.hypot(real[i], imaginary[i]);
  }
}
