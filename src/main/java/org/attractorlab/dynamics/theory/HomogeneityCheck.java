package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Without bias and with φ(αx) = αφ(x) for α &gt; 0, also f(αz) = αf(z); its derivative by α at 1 is
 * J(z)z = f(z) (Euler). At a fixed point J(x)x = x: eigenvalue 1, never an attractor.
 */
final class HomogeneityCheck implements TheoremCheck {
  private static final int D = 20;
  private static final int WIDTH = 30;

  private final List<Nonlinearity> activations;

  HomogeneityCheck(List<Nonlinearity> activations) {
    this.activations = activations;
  }

  @Override
  public String title() {
    return "No bias";
  }

  @Override
  public String statement() {
    return "Without bias, linear, ReLU and leaky ReLU networks have the eigenvalue 1 at every"
        + " fixed point: nothing is stored as an attractor.";
  }

  @Override
  public List<CheckResult> run() {
    List<CheckResult> results = new ArrayList<>();
    for (Nonlinearity activation : activations) {
      RandomNumbers random = new RandomNumbers(14);
      FullyConnectedMap map =
          new FullyConnectedMap(
              List.of(
                  Matrices.weight(0, random.gaussian(WIDTH, D, 0.3)),
                  Matrices.weight(1, random.gaussian(WIDTH, WIDTH, 0.3)),
                  Matrices.weight(2, random.gaussian(D, WIDTH, 0.3))),
              activation);
      double worst = 0;
      for (double[] z : random.uniform(20, D, -1, 1)) {
        double[] image = map.apply(z);
        double[] difference = new double[D];
        CommonOps_DDRM.mult(
            map.jacobian(z).matrix(),
            DMatrixRMaj.wrap(D, 1, z),
            DMatrixRMaj.wrap(D, 1, difference));
        Vectors.addScaled(difference, -1, image);
        worst = Math.max(worst, Vectors.norm(difference) / Vectors.norm(image));
      }
      String name = activation.name();
      results.add(
          CheckResult.of(
              "homogeneous-" + name,
              name + " network without bias: J(z)z against f(z), relative, worst of 20 points",
              0,
              worst,
              1e-10));
    }
    return results;
  }
}
