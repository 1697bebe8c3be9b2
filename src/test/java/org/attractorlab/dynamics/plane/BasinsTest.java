package org.attractorlab.dynamics.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasinsTest {
  private static final PlaneGrid GRID = PlaneGrid.of(80, 60);
  private static final float[][] LEFT_AND_RIGHT = {{-1, 0}, {1, 0}};

  @Test
  void everythingGoesToTheCentreOfAContraction() {
    BasinMap map = measure(KnownMap.contraction(0.3, -0.2, 0.5), new float[][] {{0.3f, -0.2f}});
    assertThat(map.shares()[0]).isCloseTo(1, within(1e-9));
    // From the corner (−1.23, −1.23) it is 1.31 away, RMS; 8 halvings bring that below 0.01.
    assertThat(map.steps()[0]).isEqualTo(8);
  }

  @Test
  void aCentreThatIsNoPointOfTheDataIsSpurious() {
    BasinMap map = measure(KnownMap.contraction(0.3, -0.2, 0.5), LEFT_AND_RIGHT);
    assertThat(map.end(17)).isInstanceOf(PlaneEnd.AtSpurious.class);
    PlaneEnd.AtSpurious at = (PlaneEnd.AtSpurious) map.end(17);
    assertThat(at.x()).isCloseTo(0.3, within(1e-4));
    assertThat(at.y()).isCloseTo(-0.2, within(1e-4));
    assertThat(map.shares()[4]).isCloseTo(1, within(1e-9));
  }

  @Test
  void rotationsNeverSettleUnlessTheyReturn() {
    BasinMap irrational = measure(KnownMap.rotation(1), LEFT_AND_RIGHT);
    // On the unit circle some orbits are by chance at a point of the data when time is over.
    assertThat(share(irrational, new PlaneEnd.Unsettled())).isGreaterThan(0.99);
    BasinMap quarter = measure(KnownMap.rotation(Math.PI / 2), LEFT_AND_RIGHT);
    assertThat(share(quarter, new PlaneEnd.OnCycle(4))).isCloseTo(1, within(1e-9));
  }

  @Test
  void theCubicDividesThePlaneAtItsSaddle() {
    BasinMap map = measure(KnownMap.cubic(), LEFT_AND_RIGHT);
    assertThat(map.stride()).isEqualTo(1);
    for (int cell = 0; cell < GRID.cells(); cell++) {
      int side = GRID.middleX(cell) < 0 ? 0 : 1;
      assertThat(map.labels()[cell]).as("at x = %s", GRID.middleX(cell)).isEqualTo(side);
    }
    assertThat(map.shares()[0]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aCycleOfTwoIsFoundFromAlmostEverywhere() {
    BasinMap map = measure(KnownMap.twoCycle(), LEFT_AND_RIGHT);
    assertThat(share(map, new PlaneEnd.OnCycle(2))).isCloseTo(1, within(1e-9));
  }

  @Test
  void whatLeavesEveryBoundDiverges() {
    // Doubles distances from the origin beyond 1 and halves them within.
    KnownMap map =
        new KnownMap(
            (x, y) -> {
              double factor = Math.hypot(x, y) < 1 ? 0.5 : 2;
              return new double[] {factor * x, factor * y};
            });
    BasinMap basins = measure(map, new float[][] {{0, 0}});
    assertThat(basins.shares()[0]).isCloseTo(Math.PI / 6.25, within(0.01));
    assertThat(share(basins, new PlaneEnd.Diverged())).isCloseTo(1 - Math.PI / 6.25, within(0.01));
  }

  @Test
  void orbitsThatLeaveTheWindowAreFollowedBackToTheirEnds() {
    // Everything right of 0.5 is thrown to x = 3 first; all else is drawn to x = −1.
    KnownMap map =
        new KnownMap((x, y) -> new double[] {x > 0.5 && x < 2 ? 3 : -1 + (x + 1) / 4, y / 2});
    BasinMap basins = measure(map, LEFT_AND_RIGHT);
    assertThat(basins.shares()[0]).isCloseTo(1, within(1e-9));
  }

  @Test
  void followsTheMapItselfAlmostEverywhere() {
    KnownMap map = bent();
    float[][] data = {{0.8f, 0.1f}};
    BasinMap basins = measure(map, data);
    int same = 0;
    for (int cell = 0; cell < GRID.cells(); cell++) {
      float[] start = {(float) GRID.middleX(cell), (float) GRID.middleY(cell)};
      OrbitOfPoint orbit = new OrbitOfPoint(map, start, data, 400, 0.01);
      while (orbit.advance()) {}
      same += near(orbit.orbit().end(), basins.end(cell)) ? 1 : 0;
    }
    assertThat(basins.ends()).hasSizeGreaterThan(4);
    assertThat((double) same / GRID.cells()).isGreaterThan(0.99);
  }

  /** A map with several attractors of its own and bent boundaries between them. */
  private static KnownMap bent() {
    return new KnownMap(
        (x, y) ->
            new double[] {
              0.9 * Math.tanh(2 * x + 0.8 * Math.sin(3 * y)),
              0.9 * Math.tanh(2 * y - 0.8 * Math.sin(3 * x))
            });
  }

  private static boolean near(PlaneEnd a, PlaneEnd b) {
    return a instanceof PlaneEnd.AtSpurious p && b instanceof PlaneEnd.AtSpurious q
        ? Math.hypot(p.x() - q.x(), p.y() - q.y()) < 0.05
        : a.equals(b);
  }

  @Test
  void aLineOfFixedPointsIsNotTakenForManyAttractors() {
    BasinMap map = measure(new KnownMap((x, y) -> new double[] {x, y / 2}), LEFT_AND_RIGHT);
    assertThat(share(map, new PlaneEnd.AmongMany())).isGreaterThan(0.95);
  }

  @Test
  void coarseCellsComeFirst() {
    Basins basins = new Basins(KnownMap.cubic(), GRID, LEFT_AND_RIGHT, 400, 0.01);
    assertThat(basins.map()).isNull();
    List<Integer> strides = new ArrayList<>();
    double progress = 0;
    while (basins.advance()) {
      assertThat(basins.progress()).isGreaterThanOrEqualTo(progress);
      progress = basins.progress();
      BasinMap map = basins.map();
      if (map != null && (strides.isEmpty() || strides.getLast() != map.stride())) {
        strides.add(map.stride());
        assertThat(map.shares()[0]).isCloseTo(0.5, within(0.15));
      }
    }
    assertThat(strides).startsWith(16, 8, 4, 2);
    assertThat(basins.progress()).isEqualTo(1);
  }

  @Test
  void theLineHasBasinsToo() {
    PointMap cubic =
        new PointMap() {
          @Override
          public int dimensions() {
            return 1;
          }

          @Override
          public float[] apply(float[] x) {
            float[] images = new float[x.length];
            for (int i = 0; i < x.length; i++) {
              images[i] = 1.5f * x[i] - 0.5f * x[i] * x[i] * x[i];
            }
            return images;
          }
        };
    Basins basins = new Basins(cubic, PlaneGrid.ofLine(100), new float[][] {{-1}, {1}}, 400, 0.01);
    while (basins.advance()) {}
    int[] expected = new int[100];
    Arrays.fill(expected, 50, 100, 1);
    assertThat(basins.map().labels()).isEqualTo(expected);
  }

  @Test
  void aFieldAloneGivesARoughMap() {
    VectorField field = VectorField.of(KnownMap.cubic(), PlaneGrid.of(40, 30));
    BasinMap rough = Basins.rough(field, LEFT_AND_RIGHT, 100, 0.01);
    assertThat(rough.shares()[0]).isCloseTo(0.5, within(1e-9));
    assertThat(rough.shares()[1]).isCloseTo(0.5, within(1e-9));
  }

  private static double share(BasinMap map, PlaneEnd end) {
    return map.ends().contains(end) ? map.shares()[map.ends().indexOf(end)] : 0;
  }

  private static BasinMap measure(PointMap map, float[][] data) {
    Basins basins = new Basins(map, GRID, data, 400, 0.01);
    while (basins.advance()) {}
    return basins.map();
  }
}
