package org.attractorlab.dynamics.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** On maps whose attractors and cycles are known. */
class OtherEndsTest {
  private static final double TOLERANCE = 0.01;
  private static final OrbitEnd SETTLED = new OrbitEnd.Spurious();
  private static final OrbitEnd HOME = new OrbitEnd.AtTrainingImage(0);
  private static final OrbitEnd TWO = new OrbitEnd.Cycle(2);

  @Test
  void endsAtOnePointAreOneAttractorTheMostFrequentFirst() {
    OtherEnds found =
        OtherEnds.of(
            List.of(SETTLED, HOME, SETTLED, SETTLED),
            new float[][] {{0.9f}, {0}, {0.3f}, {0.3001f}},
            TOLERANCE,
            new Turn(0.25));
    assertThat(found.attractors()).extracting(SpuriousAttractor::count).containsExactly(2, 1);
    assertThat(found.attractors().getFirst().image()).containsExactly(0.3f);
    assertThat(found.attractors().getFirst().stability().spectralRadius())
        .isCloseTo(0.25, within(1e-12));
    assertThat(found.cycles()).isEmpty();
  }

  /** x ↦ −x³ flips 1 and −1, with the slope −3 at both: the round has 9. */
  @Test
  void bothPointsOfACycleBelongToItAndItsRadiusIsThatOfARound() {
    OtherEnds found =
        OtherEnds.of(
            List.of(TWO, TWO, TWO, HOME),
            new float[][] {{1}, {-1}, {1.001f}, {0}},
            TOLERANCE,
            new Turn(1));
    assertThat(found.attractors()).isEmpty();
    assertThat(found.cycles()).hasSize(1);
    LimitCycle cycle = found.cycles().getFirst();
    assertThat(cycle.period()).isEqualTo(2);
    assertThat(cycle.count()).isEqualTo(3);
    assertThat(cycle.stability().spectralRadius()).isCloseTo(9, within(1e-9));
  }

  @Test
  void theProductOfARoundIsTakenInTheOrderOfTheSteps() {
    DMatrixRMaj first = new DMatrixRMaj(new double[][] {{0, 2}, {0, 0}});
    DMatrixRMaj second = new DMatrixRMaj(new double[][] {{0, 0}, {3, 1}});
    var chained =
        new org.attractorlab.dynamics.spectrum.ChainedJacobian(
            List.of(new Fixed(first), new Fixed(second)));
    DMatrixRMaj product = new DMatrixRMaj(2, 2);
    CommonOps_DDRM.mult(second, first, product);
    assertThat(chained.matrix().data).containsExactly(product.data);
    double[] u = {5, 7};
    DMatrixRMaj transposed = new DMatrixRMaj(2, 1);
    CommonOps_DDRM.multTransA(product, DMatrixRMaj.wrap(2, 1, u), transposed);
    assertThat(chained.transposedTimes(u)).containsExactly(transposed.data);
  }

  /** x ↦ −x³ on the line for the factor 1; a plain slope elsewhere. */
  private record Turn(double factor) implements DifferentiableMap {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public double[] apply(double[] x) {
      return new double[] {-Math.pow(x[0], 3)};
    }

    @Override
    public Jacobian jacobian(double[] x) {
      double slope = factor == 1 ? -3 * x[0] * x[0] : factor;
      return new Fixed(new DMatrixRMaj(new double[][] {{slope}}));
    }

    @Override
    public boolean isHomogeneous() {
      return false;
    }
  }

  private record Fixed(DMatrixRMaj wanted) implements Jacobian {
    @Override
    public int size() {
      return wanted.numCols;
    }

    @Override
    public double[] times(double[] v) {
      DMatrixRMaj y = new DMatrixRMaj(size(), 1);
      CommonOps_DDRM.mult(wanted, DMatrixRMaj.wrap(size(), 1, v), y);
      return y.data;
    }

    @Override
    public double[] transposedTimes(double[] u) {
      DMatrixRMaj y = new DMatrixRMaj(size(), 1);
      CommonOps_DDRM.multTransA(wanted, DMatrixRMaj.wrap(size(), 1, u), y);
      return y.data;
    }
  }
}
