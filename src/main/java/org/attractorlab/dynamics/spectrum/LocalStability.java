package org.attractorlab.dynamics.spectrum;

/**
 * How a map acts near a point, to first order.
 *
 * @param spectralRadius ρ, the largest modulus of an eigenvalue of the Jacobian: below 1, a fixed
 *     point attracts all orbits that come near enough, in the end by the factor ρ a step
 * @param largestSingularValue σ, the most that one step stretches any small difference: only below
 *     1 does every single step bring closer
 * @param converged whether both are accurate to about ten digits
 */
public record LocalStability(
    double spectralRadius, double largestSingularValue, boolean converged) {
  /** Vectors that Arnoldi's basis may have; trained maps need 20 to 60. */
  private static final int MOST = 400;

  /** Measures a Jacobian by products with it; NaN where it is not finite. */
  public static LocalStability of(Jacobian jacobian) {
    try {
      Arnoldi.Leading eigen = Arnoldi.leading(jacobian, 1, MOST);
      Arnoldi.Leading singular = Arnoldi.leading(jacobian.gram(), 1, MOST);
      return new LocalStability(
          eigen.radius(), Math.sqrt(singular.radius()), eigen.converged() && singular.converged());
    } catch (ArithmeticException _) {
      return new LocalStability(Double.NaN, Double.NaN, false);
    }
  }
}
