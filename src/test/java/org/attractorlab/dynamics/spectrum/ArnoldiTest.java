package org.attractorlab.dynamics.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArnoldiTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void leadingEigenvaluesAreThoseOfTheFullDecomposition(long seed) {
    DMatrixRMaj matrix = Nets.matrix(seed, 120);
    List<Eigenvalue> all = DenseSpectrum.of(matrix);
    Arnoldi.Leading leading = Arnoldi.leading(Nets.map(matrix), 5, 120);
    assertThat(leading.converged()).isTrue();
    assertThat(leading.pairs()).hasSizeBetween(5, 6);
    for (int i = 0; i < leading.pairs().size(); i++) {
      Eigenvalue value = leading.pairs().get(i).value();
      assertThat(value.modulus()).isCloseTo(all.get(i).modulus(), within(1e-8));
      assertThat(Math.abs(value.imaginary()))
          .isCloseTo(Math.abs(all.get(i).imaginary()), within(1e-7));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void eigenvectorsAreTurnedAndStretchedByTheirEigenvalue(long seed) {
    DMatrixRMaj matrix = Nets.matrix(seed, 60);
    LinearMap map = Nets.map(matrix);
    for (Eigenpair pair : Arnoldi.leading(map, 6, 60).pairs()) {
      double[] ar = map.times(pair.real());
      double[] ai = map.times(pair.imaginary());
      double a = pair.value().real();
      double b = pair.value().imaginary();
      double length = 0;
      double realLength = 0;
      for (int i = 0; i < 60; i++) {
        double u = pair.real()[i];
        double w = pair.imaginary()[i];
        assertThat(ar[i]).isCloseTo(a * u - b * w, within(1e-7));
        assertThat(ai[i]).isCloseTo(a * w + b * u, within(1e-7));
        length += u * u + w * w;
        realLength += u * u;
      }
      assertThat(length).isCloseTo(1, within(1e-12));
      assertThat(realLength).as("most is in the real part").isGreaterThan(0.5 - 1e-12);
    }
  }

  @Test
  void aLeadingComplexPairIsFoundThoughPowersOnlyTurn() {
    // A turn by 2 rad, stretched by 0.9, among weaker directions.
    DMatrixRMaj matrix = new DMatrixRMaj(40, 40);
    matrix.set(0, 0, 0.9 * Math.cos(2));
    matrix.set(0, 1, -0.9 * Math.sin(2));
    matrix.set(1, 0, 0.9 * Math.sin(2));
    matrix.set(1, 1, 0.9 * Math.cos(2));
    for (int i = 2; i < 40; i++) {
      matrix.set(i, i, 0.85 * (40 - i) / 40);
      matrix.set(1, i, 3);
    }
    Arnoldi.Leading leading = Arnoldi.leading(Nets.map(matrix), 1, 40);
    assertThat(leading.radius()).isCloseTo(0.9, within(1e-9));
    assertThat(leading.pairs()).as("both of the pair").hasSize(2);
    assertThat(leading.pairs().getFirst().value().angle()).isCloseTo(2, within(1e-9));
    assertThat(leading.pairs().getLast().value().angle()).isCloseTo(-2, within(1e-9));
  }

  @Test
  void aMapOfLowRankIsExhaustedAtOnce() {
    double[] direction = Nets.vector(4, 500);
    LinearMap projection =
        new LinearMap() {
          @Override
          public int size() {
            return 500;
          }

          @Override
          public double[] times(double[] v) {
            double[] y = direction.clone();
            Vectors.scale(y, 0.7 * Vectors.dot(direction, v) / Vectors.dot(direction, direction));
            return y;
          }
        };
    Arnoldi.Leading leading = Arnoldi.leading(projection, 1, 400);
    assertThat(leading.radius()).isCloseTo(0.7, within(1e-12));
    assertThat(leading.products()).isLessThan(10);
    Eigenpair pair = leading.pairs().getFirst();
    double length = Vectors.norm(direction);
    assertThat(Math.abs(Vectors.dot(pair.real(), direction))).isCloseTo(length, within(1e-9));
  }

  @Test
  void theZeroMapHasRadiusZero() {
    assertThat(Arnoldi.leading(Nets.map(new DMatrixRMaj(7, 7)), 1, 7).radius()).isZero();
  }

  @Test
  void aMapOfOneNumberIsItsOwnEigenvalue() {
    DMatrixRMaj matrix = new DMatrixRMaj(1, 1);
    matrix.set(0, 0, -1.5);
    Arnoldi.Leading leading = Arnoldi.leading(Nets.map(matrix), 3, 10);
    assertThat(leading.pairs().getFirst().value()).isEqualTo(new Eigenvalue(-1.5, 0));
  }

  @Test
  void aJordanBlockKeepsItsRadius() {
    DMatrixRMaj matrix = new DMatrixRMaj(12, 12);
    for (int i = 0; i < 12; i++) {
      matrix.set(i, i, i < 2 ? 0.8 : 0.3);
    }
    matrix.set(0, 1, 1);
    assertThat(Arnoldi.leading(Nets.map(matrix), 1, 12).radius()).isCloseTo(0.8, within(1e-6));
  }
}
