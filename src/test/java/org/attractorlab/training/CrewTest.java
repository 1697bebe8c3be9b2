package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void everyPieceOfEveryJobIsDoneOnceBeforeTheNextJobBegins(int helpers) {
    int jobs = 20_000;
    try (Crew crew = new Crew(helpers)) {
      for (int job = 0; job < jobs; job++) {
        int pieces = 1 + job % 9;
        AtomicIntegerArray done = new AtomicIntegerArray(pieces);
        crew.run(pieces, done::incrementAndGet);
        for (int piece = 0; piece < pieces; piece++) {
          assertThat(done.get(piece)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void aHelperTakesAPieceWhileTheCallerIsBusy() {
    try (Crew crew = new Crew(1)) {
      CountDownLatch both = new CountDownLatch(2);
      // Each piece ends only when the other has begun.
      crew.run(
          2,
          _ -> {
            both.countDown();
            await(both);
          });
      assertThat(both.getCount()).isZero();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatGoesWrongInAPieceIsToldWhenAllHaveEnded() {
    try (Crew crew = new Crew(1)) {
      for (int bad : new int[] {0, 1}) {
        AtomicIntegerArray done = new AtomicIntegerArray(2);
        assertThatThrownBy(
                () ->
                    crew.run(
                        2,
                        piece -> {
                          done.incrementAndGet(piece);
                          if (piece == bad) {
                            throw new IllegalArgumentException("piece " + bad);
                          }
                        }))
            .hasStackTraceContaining("piece " + bad);
        assertThat(done.get(0) + done.get(1)).isEqualTo(2);
      }
      crew.run(2, _ -> {});
    }
  }
}
