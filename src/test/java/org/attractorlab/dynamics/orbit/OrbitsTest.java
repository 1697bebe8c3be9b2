package org.attractorlab.dynamics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.SelfMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orbits of maps whose orbits are known. */
class OrbitsTest {
  private static final float[][] FAR_AWAY = {{50}};

  /** Fixed points −1 and 1 (slope 0) and 0 (slope 1.5); the basins are the half lines. */
  private static final SelfMap CUBIC = x -> x.mul(1.5).sub(x.pow(3).mul(0.5));

  @Test
  void aContractionBringsEveryOrbitToItsFixedPoint() {
    float[] fixedPoint = {0.25f, 0.75f, 0.5f};
    SelfMap map =
        x -> {
          NDArray center = x.getManager().create(fixedPoint);
          return x.sub(center).mul(0.5).add(center);
        };
    float[][] starts = {{0, 0, 0}, {1, 1, 1}, {0.25f, 0.75f, 0.5f}};
    float[][] images = {{1, 0, 1}, fixedPoint};
    List<OrbitFrame> film = film(map, starts, images, 20);

    assertThat(film.get(0).ends().get(0)).isEqualTo(new OrbitEnd.Unsettled());
    assertThat(film.get(0).moved()).containsOnly(Float.POSITIVE_INFINITY);
    assertThat(film.get(0).distance()[0]).isCloseTo(rms(0.25, 0.75, 0.5), within(1e-6f));
    assertThat(film.get(1).moved()[0]).isCloseTo(rms(0.25, 0.75, 0.5) / 2, within(1e-6f));
    assertThat(film.get(20).ends()).containsOnly(new OrbitEnd.AtTrainingImage(1));
    for (int k = 1; k <= 10; k++) {
      assertThat(film.get(k).distance()[0] / film.get(k - 1).distance()[0])
          .as("the distance halves with every step")
          .isCloseTo(0.5f, within(1e-4f));
    }
  }

  @Test
  void aCubicMapSendsEachHalfLineToItsOwnFixedPoint() {
    float[][] starts = {{-1.5f}, {-0.3f}, {-0.01f}, {0.01f}, {0.3f}, {1.5f}, {0}};
    OrbitFrame last = film(CUBIC, starts, new float[][] {{1}, {-1}}, 60).getLast();
    OrbitEnd right = new OrbitEnd.AtTrainingImage(0);
    OrbitEnd left = new OrbitEnd.AtTrainingImage(1);
    assertThat(last.ends())
        .containsExactly(left, left, left, right, right, right, new OrbitEnd.Spurious());
  }

  @Test
  void anAttractorThatIsNoTrainingImageIsSpurious() {
    OrbitFrame last =
        film(CUBIC, new float[][] {{0.3f}, {-0.3f}}, new float[][] {{1}}, 60).getLast();
    assertThat(last.ends())
        .containsExactly(new OrbitEnd.AtTrainingImage(0), new OrbitEnd.Spurious());
    assertThat(last.distance()[1]).isCloseTo(2f, within(1e-5f));
  }

  @ParameterizedTest(name = "logistic map with r = {0} has period {1}")
  @CsvSource({"3.2, 2", "3.5, 4", "3.55, 8", "3.83, 3", "3.74, 5"})
  void aStableCycleIsFoundWithItsPeriod(double r, int period) {
    SelfMap logistic = x -> x.mul(x.mul(-1).add(1)).mul(r);
    OrbitFrame last = film(logistic, new float[][] {{0.37f}, {0.61f}}, FAR_AWAY, 400).getLast();
    assertThat(last.ends()).containsOnly(new OrbitEnd.Cycle(period));
  }

  @Test
  void chaosIsNoCycle() {
    SelfMap logistic = x -> x.mul(x.mul(-1).add(1)).mul(3.99);
    float[][] starts = new float[200][1];
    for (int i = 0; i < starts.length; i++) {
      starts[i][0] = (i + 0.5f) / starts.length;
    }
    for (OrbitFrame frame : film(logistic, starts, FAR_AWAY, 300)) {
      assertThat(frame.ends()).containsOnly(new OrbitEnd.Unsettled());
    }
  }

  @Test
  void aRotationByAFifthOfATurnHasPeriodFive() {
    OrbitFrame last = film(turn(2 * Math.PI / 5), new float[][] {{1, 0}}, away(2), 40).getLast();
    assertThat(last.ends()).containsExactly(new OrbitEnd.Cycle(5));
  }

  @Test
  void aRotationThatNeverClosesIsUnsettled() {
    OrbitFrame last = film(turn(1), new float[][] {{1, 0}}, away(2), 200).getLast();
    assertThat(last.ends()).containsExactly(new OrbitEnd.Unsettled());
  }

  @Test
  void aSlowSpiralIsNeverTakenForACycle() {
    SelfMap turn = turn(2 * Math.PI / 3);
    SelfMap spiral = x -> turn.apply(x).mul(0.98);
    List<OrbitFrame> film = film(spiral, new float[][] {{1, 0}}, new float[][] {{0, 0}}, 900);
    assertThat(film)
        .allSatisfy(
            frame -> assertThat(frame.ends().getFirst()).isNotInstanceOf(OrbitEnd.Cycle.class));
    assertThat(film.getLast().ends()).containsExactly(new OrbitEnd.AtTrainingImage(0));
  }

  @Test
  void aCycleThroughTrainingImagesIsACycle() {
    SelfMap flip = x -> CUBIC.apply(x).mul(-1);
    OrbitFrame last = film(flip, new float[][] {{0.4f}}, new float[][] {{1}, {-1}}, 60).getLast();
    assertThat(last.ends()).containsExactly(new OrbitEnd.Cycle(2));
  }

  @Test
  void anOrbitThatDivergesLeavesTheOthersAlone() {
    float[][] starts = {{3}, {0.5f}, {Float.NaN}, {-0.5f}};
    List<OrbitFrame> film = film(CUBIC, starts, new float[][] {{1}, {-1}}, 60);
    assertThat(film.getLast().ends())
        .containsExactly(
            new OrbitEnd.Diverged(),
            new OrbitEnd.AtTrainingImage(0),
            new OrbitEnd.Diverged(),
            new OrbitEnd.AtTrainingImage(1));
    assertThat(film.getLast().distance()[0]).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(film.getLast().pixels()).containsExactly(0, 255, 0, 0);
  }

  @Test
  void theNearestImageIsTheRightOneEvenAmongImagesThatDifferInOneLevelOfOnePixel() {
    int d = 3072;
    float[][] images = new float[2][d];
    for (int i = 0; i < d; i++) {
      images[0][i] = images[1][i] = 1;
    }
    images[1][100] = 254 / 255f;
    SelfMap identity = NDArray::duplicate;
    OrbitFrame first = film(identity, new float[][] {images[1], images[0]}, images, 0).getFirst();
    assertThat(first.nearest()).containsExactly(1, 0);
    assertThat(first.distance()).containsExactly(0, 0);
  }

  @Test
  void pixelsAreRoundedAndCutOff() {
    SelfMap identity = NDArray::duplicate;
    float[][] starts = {{-0.5f, 0, 0.499f, 0.5f, 1, 7}};
    OrbitFrame first = film(identity, starts, away(6), 0).getFirst();
    assertThat(first.pixels()).containsExactly(0, 0, 127, 128, 255, 255);
  }

  private static float[][] away(int d) {
    float[][] images = new float[1][d];
    images[0][0] = 50;
    return images;
  }

  private static SelfMap turn(double angle) {
    float c = (float) Math.cos(angle);
    float s = (float) Math.sin(angle);
    return x -> x.dot(x.getManager().create(new float[][] {{c, s}, {-s, c}}));
  }

  private static float rms(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return (float) Math.sqrt(sum / values.length);
  }

  private static List<OrbitFrame> film(SelfMap map, float[][] starts, float[][] images, int steps) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Orbits orbits = new Orbits(map, manager, starts, images, 0.01)) {
      List<OrbitFrame> film = new ArrayList<>(List.of(orbits.current()));
      for (int k = 0; k < steps; k++) {
        film.add(orbits.advance());
      }
      return film;
    }
  }
}
