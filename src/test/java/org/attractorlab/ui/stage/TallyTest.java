package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitEnd.AtTrainingImage;
import org.attractorlab.dynamics.OrbitEnd.Cycle;
import org.attractorlab.dynamics.OrbitEnd.Diverged;
import org.attractorlab.dynamics.OrbitEnd.Spurious;
import org.attractorlab.dynamics.OrbitEnd.Unsettled;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void endsAreCountedAndSaidInOneSentence() {
    Tally tally =
        tally(
            new int[] {0, 0, 2, 1, 1, 2, 0},
            new AtTrainingImage(0),
            new AtTrainingImage(0),
            new AtTrainingImage(2),
            new Spurious(),
            new Cycle(3),
            new Diverged(),
            new Unsettled());
    assertThat(tally.sentence())
        .isEqualTo(
            "3 of 7 at a training image · 2 different · 2 elsewhere · 1 diverged · 1 moving");
  }

  @Test
  void whatDidNotHappenIsNotSaid() {
    Tally tally = tally(new int[] {0, 1}, new Unsettled(), new Unsettled());
    assertThat(tally.sentence()).isEqualTo("0 of 2 at a training image · 2 moving");
  }

  @Test
  void anOrbitThatDivergesFallsToNobody() {
    Tally tally = tally(new int[] {0, 1, 1}, new Diverged(), new Unsettled(), new Spurious());
    assertThat(tally.falling()).containsExactly(0, 2, 0);
  }

  private static Tally tally(int[] nearest, OrbitEnd... ends) {
    return Tally.of(Frames.of(0, 4, 0, nearest, List.of(ends)), 3);
  }
}
