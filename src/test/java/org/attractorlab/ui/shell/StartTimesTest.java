package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.junit.jupiter.api.Test;

class StartTimesTest {
  private final List<String> told = new ArrayList<>();
  private Duration now = Duration.ZERO;
  private final StartTimes times = new StartTimes(() -> now, told::add, () -> told.add("end"));
  private final FakeRun run = new FakeRun(TestExperiments.tenShapes(), TestImages.first(10));

  private void frame(int millis, Snapshot drawn) {
    now = Duration.ofMillis(millis);
    times.frame(drawn);
  }

  @Test
  void aFrameHasBeenShownWhenTheNextBegins() {
    frame(1500, null);
    assertThat(told).isEmpty();
    frame(1520, null);
    frame(1540, null);
    assertThat(told).containsExactly("First frame after 1.52 s.");
  }

  @Test
  void motionIsTheFrameAfterTheFirstStep() {
    frame(1000, null);
    frame(1100, null);
    frame(2000, null);
    run.train();
    run.advance(1);
    frame(3000, run.snapshot());
    frame(3016, run.snapshot());
    frame(3032, run.snapshot());
    assertThat(told)
        .containsExactly("First frame after 1.10 s.", "First motion after 3.02 s.", "end");
  }
}
