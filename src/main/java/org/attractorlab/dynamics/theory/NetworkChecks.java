package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.Arnoldi;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Eigenpair;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.attractorlab.dynamics.spectrum.LayeredJacobian;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * What theory says about any trained network, whatever its experiment: that the numbers measured of
 * it are what they are called, and, where it has no bias and a homogeneous activation, that no
 * training image can be an attractor. Plain Java in double precision, any thread.
 */
public final class NetworkChecks {
  /** Up to this side a matrix is decomposed in full within a second or two. */
  private static final int DENSE = 512;

  private static final int MOST_VECTORS = 400;

  /** Small beside pixels, large beside rounding. */
  private static final double STEP = 1e-6;

  private NetworkChecks() {}

  /**
   * The checks that apply.
   *
   * @param trainingImages one row each
   * @param image the training image at which the spectrum is checked
   */
  public static List<CheckResult> of(DifferentiableMap map, float[][] trainingImages, int image) {
    double[] x = Vectors.doubles(trainingImages[image]);
    Jacobian jacobian = map.jacobian(x);
    Eigenpair leading = Arnoldi.leading(jacobian, 1, MOST_VECTORS).pairs().getFirst();
    List<CheckResult> results = new ArrayList<>();
    results.add(eigenpair(map, x, leading));
    if (jacobian instanceof LayeredJacobian layered && layered.narrowest() <= DENSE) {
      results.add(dense(layered, leading));
    }
    if (map.isHomogeneous()) {
      results.addAll(homogeneity(map, trainingImages));
    }
    return results;
  }

  /** J v = λ v, with J v = (f(x + hv) − f(x − hv)) / 2h: no derivative is used. */
  private static CheckResult eigenpair(DifferentiableMap map, double[] x, Eigenpair leading) {
    double re = leading.value().real();
    double im = leading.value().imaginary();
    double[] real = difference(map, x, leading.real());
    Vectors.addScaled(real, -re, leading.real());
    Vectors.addScaled(real, im, leading.imaginary());
    double[] imaginary = difference(map, x, leading.imaginary());
    Vectors.addScaled(imaginary, -im, leading.real());
    Vectors.addScaled(imaginary, -re, leading.imaginary());
    return CheckResult.of(
        "eigenpair-by-differences",
        "leading eigenvector at a training image: ‖Jv − λv‖/|λ|, Jv by differences of f",
        0,
        Math.hypot(Vectors.norm(real), Vectors.norm(imaginary))
            / Math.max(leading.value().modulus(), Double.MIN_NORMAL),
        1e-5);
  }

  private static double[] difference(DifferentiableMap map, double[] x, double[] v) {
    double[] right = x.clone();
    double[] left = x.clone();
    Vectors.addScaled(right, STEP, v);
    Vectors.addScaled(left, -STEP, v);
    double[] difference = map.apply(right);
    Vectors.addScaled(difference, -1, map.apply(left));
    Vectors.scale(difference, 1 / (2 * STEP));
    return difference;
  }

  private static CheckResult dense(LayeredJacobian jacobian, Eigenpair leading) {
    double predicted = DenseSpectrum.radius(jacobian.narrowMatrix());
    return CheckResult.of(
        "spectral-radius-in-the-narrowest-layer",
        "ρ at a training image: all eigenvalues in the narrowest layer against Arnoldi",
        predicted,
        leading.value().modulus(),
        1e-6 * predicted);
  }

  /**
   * J(x)x = f(x) everywhere. So along x the eigenvalue is 1 at a fixed point, and x·f(x)/x·x where
   * training has left an error, which differs from 1 by ‖f(x) − x‖/‖x‖ at the most.
   */
  private static List<CheckResult> homogeneity(DifferentiableMap map, float[][] trainingImages) {
    double worst = 0;
    double farthest = 1;
    double allowed = 0;
    for (float[] image : trainingImages) {
      double[] x = Vectors.doubles(image);
      double length = Vectors.norm(x);
      if (length == 0) {
        continue;
      }
      double[] value = map.apply(x);
      double[] along = map.jacobian(x).times(x);
      double eigenvalue = Vectors.dot(x, along) / (length * length);
      farthest = Math.abs(eigenvalue - 1) > Math.abs(farthest - 1) ? eigenvalue : farthest;
      Vectors.addScaled(along, -1, value);
      worst = Math.max(worst, Vectors.norm(along) / length);
      Vectors.addScaled(value, -1, x);
      allowed = Math.max(allowed, Vectors.norm(value) / length);
    }
    return List.of(
        CheckResult.of(
            "homogeneous", "no bias: ‖J(x)x − f(x)‖/‖x‖, worst training image", 0, worst, 1e-9),
        CheckResult.of(
            "eigenvalue-along-x",
            "no bias: eigenvalue along x, training image where it is farthest from 1",
            1,
            farthest,
            allowed + 1e-9));
  }
}
