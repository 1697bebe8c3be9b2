package org.attractorlab.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaScalingTest {
  @ParameterizedTest
  @CsvSource({"28, 56", "28, 58", "28, 13", "3, 7", "7, 3", "1, 9", "9, 1", "32, 32", "28, 27"})
  void everyTargetPixelIsAMeanAndEverySourcePixelCountsAlike(int source, int target) {
    AreaScaling scaling = new AreaScaling(source, target);
    double[] used = new double[source];
    for (int i = 0; i < target; i++) {
      int sum = 0;
      for (int tap = 0; tap < scaling.taps(); tap++) {
        int weight = scaling.weight(i, tap);
        assertThat(weight).isNotNegative();
        sum += weight;
        if (weight > 0) {
          used[scaling.first(i) + tap] += weight;
        }
      }
      assertThat(sum).isEqualTo(AreaScaling.ONE);
    }
    double each = (double) AreaScaling.ONE * target / source;
    for (double weight : used) {
      assertThat(weight).isBetween(each - 4, each + 4);
    }
  }

  @ParameterizedTest
  @CsvSource({"28, 56", "28, 280", "5, 15"})
  void byAWholeFactorEveryPixelIsRepeatedExactly(int source, int target) {
    AreaScaling scaling = new AreaScaling(source, target);
    for (int i = 0; i < target; i++) {
      assertThat(scaling.first(i)).isEqualTo(i * source / target);
      assertThat(scaling.weight(i, 0)).isEqualTo(AreaScaling.ONE);
    }
  }
}
