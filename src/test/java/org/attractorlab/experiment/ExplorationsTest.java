package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorationsTest {
  private final Explorations explorations = new Explorations();
  private final List<String> deeds = new ArrayList<>();

  @Test
  void theLatestComesFirstAndThenTheOneBeforeGoesOn() {
    Exploration<String> first = ask("first");
    explorations.work();
    Exploration<String> second = ask("second");
    while (explorations.work()) {}
    assertThat(deeds)
        .containsExactly(
            "first 1", "second 1", "second 2", "second closed", "first 2", "first closed");
    assertThat(first.latest()).isEqualTo("first after 2");
    assertThat(second.isComplete()).isTrue();
    assertThat(second.progress()).isEqualTo(1);
  }

  @Test
  void aCancelledOneIsClosedAndKeepsWhatIsKnown() {
    Exploration<String> asked = ask("asked");
    explorations.work();
    asked.cancel();
    assertThat(explorations.work()).isFalse();
    assertThat(deeds).containsExactly("asked 1", "asked closed");
    assertThat(asked.latest()).isEqualTo("asked after 1");
    assertThat(asked.isComplete()).isFalse();
  }

  @Test
  void whenTheWeightsChangeEverythingIsOver() {
    Exploration<String> under = ask("under");
    explorations.work();
    Exploration<String> waiting = ask("waiting");
    explorations.close();
    assertThat(explorations.isIdle()).isTrue();
    assertThat(under.isOver()).isTrue();
    assertThat(waiting.isOver()).isTrue();
    assertThat(deeds).containsExactly("under 1", "under closed");
  }

  /** Two slices of work. */
  private Exploration<String> ask(String name) {
    Exploration<String> asked = new Exploration<>();
    int[] done = {0};
    explorations.add(
        asked,
        () ->
            new Explorer<>(
                () -> {
                  done[0]++;
                  deeds.add(name + " " + done[0]);
                  return done[0] < 2;
                },
                () -> done[0] / 2.0,
                () -> name + " after " + done[0],
                () -> deeds.add(name + " closed")));
    return asked;
  }
}
