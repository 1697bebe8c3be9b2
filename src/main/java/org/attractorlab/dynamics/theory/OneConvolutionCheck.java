package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * One convolution without bias that shall reproduce one image solves P w = x for its filter w,
 * where row p of P holds the k × k pixels around pixel p. The filter with a single 1 in its middle
 * solves it. If P has the rank k² nothing else does, so one layer learns to copy whatever it sees;
 * with less, descent from zero finds the solution of least norm instead, which copies nothing else.
 */
final class OneConvolutionCheck implements TheoremCheck {
  @Override
  public String title() {
    return "One convolution: the identity";
  }

  @Override
  public String statement() {
    return "One convolution trained on one image learns the identity if its patches have full"
        + " rank, else the filter of least norm.";
  }

  @Override
  public List<CheckResult> run() {
    List<CheckResult> results = new ArrayList<>();
    for (int[] size : new int[][] {{3, 3}, {3, 10}, {5, 5}, {5, 10}, {7, 7}, {7, 10}}) {
      double[] middle = new double[size[0] * size[0]];
      middle[middle.length / 2] = 1;
      results.add(result(size[0], size[1], "the identity", middle));
    }
    for (int[] size : new int[][] {{3, 2}, {5, 3}, {5, 4}, {7, 5}}) {
      double[][] patches = patches(size[0], image(size[1]));
      DMatrixRMaj inverse = new DMatrixRMaj(size[0] * size[0], size[1] * size[1]);
      CommonOps_DDRM.pinv(new DMatrixRMaj(patches), inverse);
      DMatrixRMaj least = new DMatrixRMaj(size[0] * size[0], 1);
      CommonOps_DDRM.mult(inverse, DMatrixRMaj.wrap(patches.length, 1, image(size[1])), least);
      results.add(result(size[0], size[1], "the filter of least norm", least.data));
    }
    return results;
  }

  private static CheckResult result(int kernel, int side, String which, double[] predicted) {
    double[] difference = descended(patches(kernel, image(side)), image(side));
    Vectors.addScaled(difference, -1, predicted);
    return CheckResult.of(
        "one-convolution-k%d-s%d".formatted(kernel, side),
        "one %d × %d filter, %d × %d image: distance from %s"
            .formatted(kernel, kernel, side, side, which),
        0,
        Vectors.norm(difference),
        1e-6);
  }

  private static double[] image(int side) {
    return new RandomNumbers(19).gaussian(1, side * side, 1)[0];
  }

  private static double[][] patches(int kernel, double[] image) {
    int side = (int) Math.sqrt(image.length);
    double[][] patches = new double[image.length][kernel * kernel];
    for (int p = 0; p < image.length; p++) {
      for (int tap = 0; tap < kernel * kernel; tap++) {
        int row = p / side + tap / kernel - kernel / 2;
        int column = p % side + tap % kernel - kernel / 2;
        if (row >= 0 && row < side && column >= 0 && column < side) {
          patches[p][tap] = image[row * side + column];
        }
      }
    }
    return patches;
  }

  /**
   * Least squares by conjugate gradients from zero. Like gradient descent it moves along gradients
   * only, so it has the same limit, but it is there after some k² steps.
   */
  private static double[] descended(double[][] patches, double[] image) {
    double[] w = new double[patches[0].length];
    double[] residual = image.clone();
    double[] gradient = transposedTimes(patches, residual);
    double[] direction = gradient.clone();
    double size = Vectors.dot(gradient, gradient);
    double enough = 1e-28 * size;
    for (int step = 0; step < 10_000 && size > enough; step++) {
      double[] change = Matrices.times(patches, direction);
      double rate = size / Vectors.dot(change, change);
      Vectors.addScaled(w, rate, direction);
      Vectors.addScaled(residual, -rate, change);
      gradient = transposedTimes(patches, residual);
      double next = Vectors.dot(gradient, gradient);
      Vectors.scale(direction, next / size);
      Vectors.addScaled(direction, 1, gradient);
      size = next;
    }
    return w;
  }

  private static double[] transposedTimes(double[][] matrix, double[] u) {
    double[] y = new double[matrix[0].length];
    for (int i = 0; i < matrix.length; i++) {
      Vectors.addScaled(y, u[i], matrix[i]);
    }
    return y;
  }
}
