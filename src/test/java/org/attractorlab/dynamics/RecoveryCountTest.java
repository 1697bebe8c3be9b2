package org.attractorlab.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryCountTest {
  private static final float[][] IMAGES = {{0, 1}, {1, 0}, {0, 1}};

  @Test
  void eachEndIsRightWrongOrOther() {
    RecoveryCount count =
        RecoveryCount.of(
            new int[] {1, 0, 1, 0, 0, 0, RecoveryCount.NO_ORIGIN},
            List.of(
                new OrbitEnd.AtTrainingImage(1),
                new OrbitEnd.AtTrainingImage(1),
                new OrbitEnd.Spurious(),
                new OrbitEnd.Cycle(2),
                new OrbitEnd.Diverged(),
                new OrbitEnd.Unsettled(),
                new OrbitEnd.AtTrainingImage(0)),
            IMAGES);

    assertThat(count).isEqualTo(new RecoveryCount(1, 1, 4, 1));
    assertThat(count.count()).isEqualTo(6);
  }

  @Test
  void equalTrainingImagesAreOneMemory() {
    assertThat(RecoveryCount.of(new int[] {0}, List.of(new OrbitEnd.AtTrainingImage(2)), IMAGES))
        .isEqualTo(new RecoveryCount(1, 0, 0, 0));
  }
}
