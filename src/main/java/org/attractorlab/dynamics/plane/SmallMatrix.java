package org.attractorlab.dynamics.plane;

import java.util.List;
import org.attractorlab.dynamics.spectrum.Eigenvalue;

/**
 * A Jacobian of the plane or the line.
 *
 * @param d 2 or 1; on the line only xx counts
 */
record SmallMatrix(int d, double xx, double xy, double yx, double yy) {
  /** The matrix of a point among those of many. */
  static SmallMatrix of(float[] jacobians, int point, int d) {
    int at = point * d * d;
    return d == 1
        ? new SmallMatrix(1, jacobians[at], 0, 0, 0)
        : new SmallMatrix(
            2, jacobians[at], jacobians[at + 1], jacobians[at + 2], jacobians[at + 3]);
  }

  /** The larger modulus first; of a pair of conjugates the positive imaginary part first. */
  List<Eigenvalue> eigenvalues() {
    if (d == 1) {
      return List.of(new Eigenvalue(xx, 0));
    }
    double half = (xx + yy) / 2;
    double square = half * half - (xx * yy - xy * yx);
    if (square < 0) {
      double imaginary = Math.sqrt(-square);
      return List.of(new Eigenvalue(half, imaginary), new Eigenvalue(half, -imaginary));
    }
    // The smaller one from the product of both, since a difference would lose its digits.
    double first = half + Math.copySign(Math.sqrt(square), half);
    double second = first == 0 ? 0 : (xx * yy - xy * yx) / first;
    return List.of(new Eigenvalue(first, 0), new Eigenvalue(second, 0));
  }

  /** The root of the sum of all squares. */
  double norm() {
    return Math.sqrt(xx * xx + xy * xy + yx * yx + yy * yy);
  }

  /** ρ. */
  double spectralRadius() {
    return eigenvalues().getFirst().modulus();
  }

  /**
   * The step −(J − 1)⁻¹ r that Newton's method makes to a fixed point, r = f(x) − x. Where J − 1 is
   * next to singular the shortest step that helps (Levenberg's).
   */
  double[] newtonStep(double rx, double ry) {
    double a = xx - 1;
    double b = xy;
    double c = yx;
    double e = d == 1 ? 1 : yy - 1;
    double damping = 1e-8;
    // (MᵀM + damping) step = −Mᵀ r with M = J − 1.
    double p = a * a + c * c + damping;
    double q = a * b + c * e;
    double s = b * b + e * e + damping;
    double u = -(a * rx + c * ry);
    double v = -(b * rx + e * ry);
    double determinant = p * s - q * q;
    return new double[] {(s * u - q * v) / determinant, (p * v - q * u) / determinant};
  }
}
