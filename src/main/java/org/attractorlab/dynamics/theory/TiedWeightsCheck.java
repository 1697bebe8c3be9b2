package org.attractorlab.dynamics.theory;

import java.util.List;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * f(z) = Wᵀφ(Wz) with 0 ≤ φ′ ≤ 1 and ‖W‖ ≤ 1 is the gradient of a convex function and shortens
 * distances: the proximal map of another function (Moreau 1965; used by Abitbul, Dar, How much
 * training data is memorized in overparameterized autoencoders?, 2024). So J = Wᵀ D W is symmetric
 * with eigenvalues in [0, 1].
 */
final class TiedWeightsCheck implements TheoremCheck {
  private static final int D = 20;
  private static final int WIDTH = 50;

  private final Nonlinearity activation;

  /**
   * @param activation with slopes in [0, 1]
   */
  TiedWeightsCheck(Nonlinearity activation) {
    this.activation = activation;
  }

  @Override
  public String title() {
    return "Tied weights";
  }

  @Override
  public String statement() {
    return "An autoencoder with tied weights Wᵀφ(Wz), ‖W‖ ≤ 1, is a proximal map: its Jacobian is"
        + " symmetric, with eigenvalues between 0 and 1.";
  }

  @Override
  public List<CheckResult> run() {
    RandomNumbers random = new RandomNumbers(111);
    double[][] weight = random.gaussian(WIDTH, D, 1);
    double largest = Matrices.singularValues(weight)[0];
    double[][] transposed = new double[D][WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      for (int j = 0; j < D; j++) {
        weight[i][j] /= largest;
        transposed[j][i] = weight[i][j];
      }
    }
    FullyConnectedMap map =
        new FullyConnectedMap(
            List.of(Matrices.weight(0, weight), Matrices.weight(1, transposed)), activation);
    DMatrixRMaj jacobian = map.jacobian(random.gaussian(1, D, 1)[0]).matrix();
    DMatrixRMaj asymmetry = new DMatrixRMaj(D, D);
    CommonOps_DDRM.transpose(jacobian, asymmetry);
    CommonOps_DDRM.subtract(jacobian, asymmetry, asymmetry);
    double outside = 0;
    for (Eigenvalue value : DenseSpectrum.of(jacobian)) {
      outside = Math.max(outside, Math.max(-value.real(), value.real() - 1));
    }
    return List.of(
        CheckResult.of(
            "tied-symmetric", "tied weights: ‖J − Jᵀ‖", 0, NormOps_DDRM.normF(asymmetry), 1e-12),
        CheckResult.of(
            "tied-range", "tied weights: how far eigenvalues leave [0, 1]", 0, outside, 1e-6));
  }
}
