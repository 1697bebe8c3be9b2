package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossHistoryTest {
  private final LossHistory history = new LossHistory();

  @Test
  void aShortRunIsKeptWhole() {
    for (int step = 0; step < 100; step++) {
      history.add(step, 1.0 / (step + 1));
    }
    LossCurve curve = history.curve();
    assertThat(curve.steps()).containsExactly(IntStream.range(0, 100).toArray());
    assertThat(curve.losses()[99]).isEqualTo(0.01);
  }

  @Test
  void aLongRunStaysBoundedInOrderAndKeepsItsSpikes() {
    for (int step = 0; step < 100_000; step++) {
      history.add(step, step == 54_321 ? 7 : step == 12_345 ? 1e-9 : 0.5);
    }
    LossCurve curve = history.curve();
    assertThat(curve.count()).isLessThan(1100);
    assertThat(IntStream.of(curve.steps()).boxed().toList())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains(12_345, 54_321);
    assertThat(DoubleStream.of(curve.losses()).max()).hasValue(7);
    assertThat(DoubleStream.of(curve.losses()).min()).hasValue(1e-9);
  }

  @Test
  void theNewestStepIsThereAtOnce() {
    for (int step = 0; step <= 2000; step++) {
      history.add(step, step);
    }
    LossCurve curve = history.curve();
    assertThat(curve.steps()[curve.count() - 1]).isEqualTo(2000);
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOut() {
    history.add(0, 1);
    history.add(1, Double.NaN);
    history.add(2, Double.POSITIVE_INFINITY);
    history.add(3, 2);
    assertThat(history.curve().steps()).containsExactly(0, 3);
  }
}
