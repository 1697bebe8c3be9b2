package org.attractorlab.dynamics.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.SelfMap;
import org.junit.jupiter.api.Test;

/** Shares of basins that are known. */
class ProbeTest {
  private static final SelfMap CUBIC = x -> x.mul(1.5).sub(x.pow(3).mul(0.5));

  @Test
  void basinsOfACubicMapAreMeasuredAsTheyAre() {
    // |x| < √3 stays; beyond √5 the map diverges.
    float[][] starts = new float[400][1];
    for (int i = 0; i < starts.length; i++) {
      starts[i][0] = i < 300 ? -1 + (i + 0.5f) / 150 * 0.75f : 3;
    }
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Probe probe = new Probe(CUBIC, manager, starts, new float[][] {{1}}, 200, 0.01)) {
      double progress = 0;
      while (probe.advance()) {
        assertThat(probe.progress()).isBetween(progress, 1.0);
        progress = probe.progress();
      }
      ProbeResult result = probe.result();
      assertThat(progress).isCloseTo(1, within(1e-9));
      assertThat(result.count()).isEqualTo(400);
      assertThat(result.toTrainingImage()).isEqualTo(100);
      assertThat(result.byTrainingImage()).containsExactly(100);
      assertThat(result.spurious()).isEqualTo(200);
      assertThat(result.diverged()).isEqualTo(100);
      assertThat(result.cycles() + result.unsettled()).isZero();
      assertThat(probe.points()[0][0]).isCloseTo(-1, within(1e-5f));
      assertThat(probe.ends().getLast()).isEqualTo(new OrbitEnd.Diverged());
    }
  }

  @Test
  void theMedianCountsStepsToTheFirstArrival() {
    // Distances 0.5 · 2^−k to the image 0: below 0.01 first at k = 6.
    SelfMap half = x -> x.mul(0.5);
    float[][] starts = {{0.5f}, {0.5f}, {0.001f}};
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Probe probe = new Probe(half, manager, starts, new float[][] {{0}, {1}}, 60, 0.01)) {
      while (probe.advance()) {
        assertThat(probe.progress()).isLessThanOrEqualTo(1);
      }
      assertThat(probe.result().medianSteps()).isEqualTo(6);
      assertThat(probe.result().byTrainingImage()).containsExactly(3, 0);
    }
  }

  @Test
  void aProbeEndsEarlyWhenAllHaveSettled() {
    SelfMap half = x -> x.mul(0.5);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Probe probe =
            new Probe(half, manager, new float[][] {{1}}, new float[][] {{0}}, 10_000, 0.01)) {
      int slices = 0;
      while (probe.advance()) {
        slices++;
      }
      assertThat(slices).isLessThan(40);
    }
  }

  @Test
  void whereNoneArrivesThereIsNoMedian() {
    SelfMap half = x -> x.mul(0.5);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Probe probe = new Probe(half, manager, new float[][] {{1}}, new float[][] {{9}}, 3, 0.01)) {
      while (probe.advance()) {
        assertThat(probe.ends()).hasSize(1);
      }
      assertThat(probe.result().medianSteps()).isEqualTo(-1);
      assertThat(probe.result().unsettled()).isEqualTo(1);
    }
  }

  @Test
  void orbitsThatEndEarlyDoNotDisturbThoseThatGoOn() {
    // Half settles at once, the other half enters a 2-cycle slowly or wanders to its end.
    SelfMap logistic = x -> x.mul(x.mul(-1).add(1)).mul(3.2);
    float[][] starts = new float[40][1];
    for (int i = 0; i < 40; i++) {
      starts[i][0] = i % 2 == 0 ? 0 : 0.02f * i;
    }
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Probe probe = new Probe(logistic, manager, starts, new float[][] {{0}}, 300, 0.01)) {
      while (probe.advance()) {
        assertThat(probe.progress()).isLessThanOrEqualTo(1);
      }
      for (int i = 0; i < 40; i++) {
        OrbitEnd expected = i % 2 == 0 ? new OrbitEnd.AtTrainingImage(0) : new OrbitEnd.Cycle(2);
        assertThat(probe.ends().get(i)).as("orbit %d", i).isEqualTo(expected);
      }
      assertThat(probe.result().cycles()).isEqualTo(20);
    }
  }

  @Test
  void nearAKnownAttractorAnOrbitNeedNotBeFollowed() {
    SelfMap slow = x -> x.mul(0.99);
    float[][] starts = {{1}, {0.5f}};
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Probe probe =
            new Probe(slow, manager, starts, new float[][] {{0}}, 5000, 0.01, i -> i == 0)) {
      int slices = 0;
      while (probe.advance()) {
        slices++;
      }
      // 0.99^459 is the first below 0.01.
      assertThat(slices).isEqualTo(460);
      assertThat(probe.result().byTrainingImage()).containsExactly(2);
      assertThat(probe.arrival(0)).isEqualTo(459);
      assertThat(probe.points()[0][0]).isCloseTo(0.01f, within(1e-4f));
    }
  }
}
