package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.StartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartsTest {
  private static final IterationSettings BEFORE =
      new IterationSettings(StartKind.UNSEEN, 64, 150, 0.01, 0.3, 0.2);

  @Test
  void eachChangeChangesOneThing() {
    assertThat(Starts.kind(BEFORE, StartKind.NOISE))
        .isEqualTo(new IterationSettings(StartKind.NOISE, 64, 150, 0.01, 0.3, 0.2));
    assertThat(Starts.count(BEFORE, 16))
        .isEqualTo(new IterationSettings(StartKind.UNSEEN, 16, 150, 0.01, 0.3, 0.2));
    assertThat(Starts.tolerance(BEFORE, 0.1))
        .isEqualTo(new IterationSettings(StartKind.UNSEEN, 64, 150, 0.1, 0.3, 0.2));
    assertThat(Starts.noise(BEFORE, 0.7))
        .isEqualTo(new IterationSettings(StartKind.UNSEEN, 64, 150, 0.01, 0.7, 0.2));
    assertThat(Starts.erased(BEFORE, 0.7))
        .isEqualTo(new IterationSettings(StartKind.UNSEEN, 64, 150, 0.01, 0.3, 0.7));
  }

  @Test
  void aToleranceMayBeTypedInAnyWay() {
    assertThat(Starts.parseTolerance(" 0.02 ")).hasValue(0.02);
    assertThat(Starts.parseTolerance("1e-3")).hasValue(0.001);
    assertThat(Starts.parseTolerance("0,05")).hasValue(0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "much", "0", "-1", "2", "NaN", "Infinity"})
  void whatIsNoToleranceIsNotTaken(String text) {
    assertThat(Starts.parseTolerance(text)).isEmpty();
  }
}
