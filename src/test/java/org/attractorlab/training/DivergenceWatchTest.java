package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivergenceWatchTest {
  private final DivergenceWatch watch = new DivergenceWatch();

  @Test
  void whatIsNoNumberIsLostAtOnce() {
    assertThat(watch.diverged(0.1)).isFalse();
    assertThat(watch.diverged(Double.NaN)).isTrue();
    assertThat(watch.diverged(Double.POSITIVE_INFINITY)).isTrue();
  }

  @Test
  void growthFarBeyondTheFirstLossIsLostWhenItLasts() {
    watch.diverged(0.1);
    for (int step = 1; step < DivergenceWatch.PATIENCE; step++) {
      assertThat(watch.diverged(1e6)).isFalse();
    }
    assertThat(watch.diverged(1e6)).isTrue();
  }

  @Test
  void aJumpNearTheEndIsNoDivergenceHoweverLongItLasts() {
    watch.diverged(0.1);
    watch.diverged(1e-8);
    for (int step = 0; step < 100; step++) {
      assertThat(watch.diverged(0.05)).isFalse();
    }
  }

  @Test
  void aPeakThatPassesIsForgotten() {
    watch.diverged(0.1);
    for (int round = 0; round < 5; round++) {
      for (int step = 1; step < DivergenceWatch.PATIENCE; step++) {
        assertThat(watch.diverged(1e6)).isFalse();
      }
      watch.diverged(0.1);
    }
  }

  @Test
  void onlyWeightsNearTheBestAreWorthKeeping() {
    watch.diverged(0.1);
    watch.diverged(0.001);
    assertThat(watch.good(0.002)).isTrue();
    assertThat(watch.good(0.1)).isFalse();
    assertThat(watch.good(Double.NaN)).isFalse();
  }
}
