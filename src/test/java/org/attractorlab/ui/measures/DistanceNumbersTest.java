package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.junit.jupiter.api.Test;

class DistanceNumbersTest {
  @Test
  void theNumbersAreThoseOfTheShownIterate() {
    DistanceNumbers numbers =
        DistanceNumbers.of(List.of(frame(0, 0.5f, 0.3f, 0.4f), frame(1, 0.1f, 0.2f, 0.001f)), 1);
    assertThat(numbers.k()).isEqualTo(1);
    assertThat(numbers.median()).isEqualTo(0.1f);
    assertThat(numbers.largest()).isEqualTo(0.2f);
    assertThat(numbers.arrived()).isEqualTo(1);
    assertThat(numbers.count()).isEqualTo(3);
  }

  @Test
  void withoutAFilmThereAreNone() {
    assertThat(DistanceNumbers.of(List.of(), 3).k()).isEqualTo(-1);
    assertThat(DistanceNumbers.of(List.of(), 3).median()).isNaN();
  }

  private static OrbitFrame frame(int k, float... distances) {
    OrbitEnd third = distances[2] < 0.01 ? new OrbitEnd.AtTrainingImage(0) : moving();
    return new OrbitFrame(
        k, new byte[3], new int[3], distances, new float[3], List.of(moving(), moving(), third));
  }

  private static OrbitEnd moving() {
    return new OrbitEnd.Unsettled();
  }
}
