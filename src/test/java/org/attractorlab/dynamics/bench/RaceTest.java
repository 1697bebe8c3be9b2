package org.attractorlab.dynamics.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark's arithmetic, by a clock that only the contestants move. */
class RaceTest {
  private long nanos;
  private final List<String> events = new ArrayList<>();

  private final class Worker implements Contestant {
    private final String name;
    private final long cost;

    Worker(String name, long milliseconds) {
      this.name = name;
      this.cost = milliseconds * 1_000_000;
    }

    @Override
    public void before() {
      events.add("before " + name);
      nanos += 1_000_000_000;
    }

    @Override
    public void run() {
      nanos += cost;
    }

    @Override
    public void after() {
      events.add("after " + name);
    }
  }

  private Race race() {
    return new Race(Duration.ofMillis(100), Duration.ofSeconds(1), () -> nanos);
  }

  @Test
  void everyContestantIsTimedByItsOwnRunsOnly() {
    double[][] times = race().times(List.of(new Worker("a", 10), new Worker("b", 25)));

    assertThat(times).hasDimensions(2, 5);
    assertThat(times[0]).containsOnly(new double[] {0.010}, within(1e-12));
    assertThat(times[1]).containsOnly(new double[] {0.025}, within(1e-12));
  }

  @Test
  void contestantsTakeTurns() {
    race().times(List.of(new Worker("a", 10), new Worker("b", 25)));

    assertThat(events.subList(4, 8)).containsExactly("before a", "after a", "before b", "after b");
  }

  @Test
  void aTimingTellsTheMedianAndTheSpan() {
    assertThat(Timing.of(3, 1, 2)).isEqualTo(new Timing(2, 1, 3, 3));
    assertThat(Timing.of(4, 1, 2, 3)).isEqualTo(new Timing(2.5, 1, 4, 4));
  }

  @Test
  void ratiosAreTakenBlockByBlock() {
    double[] slowingDown = {1, 2, 10};
    double[] twiceThat = {2, 4, 20};

    assertThat(Timing.ratio(twiceThat, slowingDown)).isEqualTo(2);
    assertThat(Timing.ratio(new double[] {3, 2, 10}, slowingDown)).isEqualTo(1);
  }

  @Test
  void theLeastTrafficIsTenTimesFourBytesAParameter() {
    // 784 × 256 + 256, ten times 256 × 256 + 256, 256 × 784 + 784.
    long parameters = 200_960 + 10 * 65_792 + 201_488;

    assertThat(BenchSize.S.architecture().parameters(BenchSize.S.shape())).isEqualTo(parameters);
    assertThat(BenchSize.S.trafficBytes()).isEqualTo(40.0 * parameters);
    assertThat(BenchSize.S.title()).isEqualTo("S = 784-256×11-784");
  }
}
