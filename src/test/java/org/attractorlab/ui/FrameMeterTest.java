package org.attractorlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameMeterTest {
  private final FrameMeter meter = new FrameMeter();

  private void framesOf(long... milliseconds) {
    long now = 5_000_000;
    meter.frame(now);
    for (long time : milliseconds) {
      now += time * 1_000_000;
      meter.frame(now);
    }
  }

  @Test
  void aShareOfTheFramesIsNoLongerThanItsPercentile() {
    framesOf(10, 20, 30, 40);

    assertThat(meter.percentile(0.5)).isEqualTo(20);
    assertThat(meter.percentile(0.95)).isEqualTo(40);
    assertThat(meter.percentile(0)).isEqualTo(10);
  }

  @Test
  void withoutFramesThereIsNoNumber() {
    meter.frame(1);

    assertThat(meter.percentile(0.5)).isNaN();
    assertThat(meter.count()).isZero();
  }

  @Test
  void onlyTheNewestFramesCount() {
    long[] times = new long[700];
    java.util.Arrays.fill(times, 16);
    times[0] = 1000;
    framesOf(times);

    assertThat(meter.percentile(1)).isEqualTo(16);
    assertThat(meter.count()).isEqualTo(600);
  }

  @Test
  void theTimeWhileHiddenIsNoFrame() {
    framesOf(10);
    meter.clear();
    meter.frame(9_000_000_000L);

    assertThat(meter.count()).isZero();
  }
}
