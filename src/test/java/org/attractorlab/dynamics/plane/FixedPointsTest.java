package org.attractorlab.dynamics.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.dynamics.plane.FixedPoint.Kind;
import org.junit.jupiter.api.Test;

class FixedPointsTest {
  private static final float[][] LEFT_AND_RIGHT = {{-1, 0}, {1, 0}};

  @Test
  void aContractionHasOne() {
    List<FixedPoint> found = find(KnownMap.contraction(0.3, -0.2, 0.5));
    assertThat(found).hasSize(1);
    FixedPoint only = found.getFirst();
    assertThat(only.x()).isCloseTo(0.3, within(1e-5));
    assertThat(only.y()).isCloseTo(-0.2, within(1e-5));
    assertThat(only.kind()).isEqualTo(Kind.ATTRACTOR);
    assertThat(only.spectralRadius()).isCloseTo(0.5, within(1e-4));
    assertThat(only.index()).isEqualTo(-1);
  }

  @Test
  void aRotationHasANeutralOneWithEigenvaluesOnTheCircle() {
    List<FixedPoint> found = find(KnownMap.rotation(1));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo(Kind.NEUTRAL);
    assertThat(found.getFirst().eigenvalues().getFirst().real())
        .isCloseTo(Math.cos(1), within(1e-4));
    assertThat(found.getFirst().eigenvalues().getFirst().imaginary())
        .isCloseTo(Math.sin(1), within(1e-4));
  }

  @Test
  void theCubicHasTwoAttractorsAndASaddle() {
    List<FixedPoint> found = find(KnownMap.cubic());
    assertThat(found)
        .extracting(FixedPoint::kind)
        .containsExactly(Kind.ATTRACTOR, Kind.ATTRACTOR, Kind.SADDLE);
    assertThat(found).extracting(FixedPoint::index).containsExactly(0, 1, -1);
    // f′(±1) = 0 and f′(0) = 1.5 along x; 0.5 along y.
    assertThat(found.get(0).spectralRadius()).isCloseTo(0.5, within(1e-3));
    assertThat(found.get(2).spectralRadius()).isCloseTo(1.5, within(1e-3));
    assertThat(found.get(2).eigenvalues().getLast().real()).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void thePointsOfACycleAreNotFixed() {
    // x = −1.5 x + 0.5 x³ has the solutions 0 and ±√5, which lie outside of the window.
    List<FixedPoint> found = find(KnownMap.twoCycle());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().x()).isCloseTo(0, within(1e-5));
    assertThat(found.getFirst().kind()).isEqualTo(Kind.SADDLE);
    assertThat(found.getFirst().eigenvalues().getFirst().real()).isCloseTo(-1.5, within(1e-3));
  }

  @Test
  void aSourceIsARepeller() {
    List<FixedPoint> found = find(KnownMap.contraction(0.2, 0.2, 1.4));
    assertThat(found).extracting(FixedPoint::kind).containsExactly(Kind.REPELLER);
  }

  @Test
  void ofALineOfFixedPointsOnlySoManyAreListed() {
    List<FixedPoint> found = find(new KnownMap((x, y) -> new double[] {x, y / 2}));
    assertThat(found).hasSizeBetween(10, FixedPoints.MOST).allMatch(f -> f.kind() == Kind.NEUTRAL);
    assertThat(found).allMatch(f -> Math.abs(f.y()) < 1e-3);
  }

  @Test
  void theTipOfAConeIsNoAttractorWhateverItsDerivativeSeems() {
    // Every point of the rays at angles 0, 90, 180 and 270 degrees is fixed; f(αx) = αf(x).
    KnownMap cone =
        new KnownMap(
            (x, y) ->
                Math.abs(x) + Math.abs(y) < 1e-4
                    ? new double[] {0, 0}
                    : Math.abs(x) > Math.abs(y)
                        ? new double[] {x + y * y / x / 2, y / 2}
                        : new double[] {x / 2, y + x * x / y / 2});
    List<FixedPoint> found = find(cone);
    assertThat(found).isNotEmpty().allMatch(f -> f.kind() != Kind.ATTRACTOR);
  }

  @Test
  void rhoIsMeasuredInEveryCell() {
    PlaneGrid grid = PlaneGrid.of(20, 15);
    Radii radii = new Radii(KnownMap.cubic(), grid);
    while (radii.advance()) {}
    for (int cell = 0; cell < grid.cells(); cell++) {
      double x = grid.middleX(cell);
      double expected = Math.max(0.5, Math.abs(1.5 - 1.5 * x * x));
      assertThat((double) radii.map().radii()[cell]).isCloseTo(expected, within(1e-3));
    }
    assertThat(radii.map().stride()).isEqualTo(1);
    assertThat(radii.progress()).isEqualTo(1);
  }

  private static List<FixedPoint> find(DifferentiablePoints map) {
    FixedPoints search = new FixedPoints(map, LEFT_AND_RIGHT, 0.01);
    while (search.advance()) {}
    assertThat(search.progress()).isEqualTo(1);
    return search.points();
  }
}
