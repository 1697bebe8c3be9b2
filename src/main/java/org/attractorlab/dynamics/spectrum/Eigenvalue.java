package org.attractorlab.dynamics.spectrum;

/** A complex eigenvalue. */
public record Eigenvalue(double real, double imaginary) {
  /** |λ|. */
  public double modulus() {
    return Math.hypot(real, imaginary);
  }

  /** The angle of λ in (−π, π]. */
  public double angle() {
    return Math.atan2(imaginary, real);
  }
}
