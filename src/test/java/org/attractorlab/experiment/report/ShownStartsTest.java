package org.attractorlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.report.ShownStarts.Plain;
import org.junit.jupiter.api.Test;

class ShownStartsTest {
  @Test
  void aPictureSaysOfWhichKindItsStartsAre() {
    assertThat(ShownStarts.of(StartKind.UNSEEN).text(64)).isEqualTo("64 unseen images");
    assertThat(ShownStarts.of(StartKind.NOISE).text(1)).isEqualTo("1 start of noise");
    assertThat(ShownStarts.of(StartKind.CORRUPTED).text(2))
        .isEqualTo("2 corrupted training images");
  }

  @Test
  void startsThatWereAskedForAreNotCalledUnseen() {
    assertThat(new ShownStarts(Plain.TRAINING, false, Map.of()).text(10))
        .isEqualTo("10 training images");
    assertThat(new ShownStarts(Plain.TRAINING, true, Map.of()).text(1))
        .isEqualTo("1 spoilt training image");
    assertThat(new ShownStarts(Plain.GIVEN, true, Map.of()).text(3))
        .isEqualTo("3 spoilt given images");
  }

  @Test
  void startsMadeByHandAreCountedApart() {
    HandMadeStart hand = new HandMadeStart(new float[4], 0, List.of("painted"));
    assertThat(ShownStarts.of(StartKind.UNSEEN, Map.of(0, hand, 99, hand)).text(3))
        .isEqualTo("2 unseen images and 1 start made by hand");
    assertThat(ShownStarts.of(StartKind.UNSEEN, Map.of(0, hand, 1, hand)).text(2))
        .isEqualTo("2 starts made by hand");
  }
}
