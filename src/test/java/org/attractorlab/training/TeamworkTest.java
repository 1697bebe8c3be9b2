package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TeamworkTest {
  private static final long STEP = Teamwork.SPELL_NANOS / 10;

  /** Of so many steps, how many were made together, where the two ways cost so much. */
  private static int together(Teamwork teamwork, int steps, double alone, double together) {
    int count = 0;
    for (int i = 0; i < steps; i++) {
      boolean both = teamwork.together();
      count += both ? 1 : 0;
      teamwork.took((long) (STEP * (both ? together : alone)));
    }
    return count;
  }

  @Test
  void theFasterWayIsTakenNearlyAlways() {
    assertThat(together(new Teamwork(), 10_000, 1, 0.6)).isGreaterThan(9_500);
    assertThat(together(new Teamwork(), 10_000, 1, 3)).isLessThan(500);
  }

  @Test
  void aNeighbourThatComesAndGoesIsNoticed() {
    Teamwork teamwork = new Teamwork();
    together(teamwork, 5_000, 1, 0.6);
    together(teamwork, 200, 1, 5);
    assertThat(together(teamwork, 5_000, 1, 5)).isLessThan(250);
    together(teamwork, 5_000, 1, 0.6);
    assertThat(together(teamwork, 1_000, 1, 0.6)).isGreaterThan(900);
  }

  @Test
  void whatWasSlowUntilItWasCompiledIsTakenAgainSoon() {
    Teamwork teamwork = new Teamwork();
    together(teamwork, 10, 1, 100);
    assertThat(together(teamwork, 500, 1, 0.6)).isGreaterThan(400);
  }
}
