package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private static final long MILLISECOND = 1_000_000;

  private final Playback playback = new Playback();
  private long now;

  @BeforeEach
  void aFilmOfFortyIterations() {
    playback.newFilm();
    playback.reach(40, Integer.MAX_VALUE);
    playback.tick(now);
  }

  @Test
  void itPlaysByItselfAtItsSpeed() {
    playback.speedProperty().set(10);
    pass(1000);
    assertThat(playback.positionProperty().get()).isCloseTo(10, within(1e-6));
    assertThat(playback.kProperty().get()).isBetween(9, 10);
  }

  @Test
  void slowMotionTakesSecondsForAnIteration() {
    playback.slowMotionProperty().set(true);
    pass(2000);
    assertThat(playback.kProperty().get()).isZero();
    assertThat(playback.positionProperty().get()).isBetween(0.5, 1.0);
  }

  @Test
  void haltedItStandsAtAWholeIterate() {
    playback.speedProperty().set(10);
    pass(1060);
    playback.playOrPause();
    assertThat(playback.playingProperty().get()).isFalse();
    assertThat(playback.positionProperty().get()).isEqualTo(11);
    pass(500);
    assertThat(playback.kProperty().get()).isEqualTo(11);
  }

  @Test
  void stepsHaltItAndStayInsideTheFilm() {
    playback.next();
    playback.next();
    assertThat(playback.kProperty().get()).isEqualTo(2);
    assertThat(playback.playingProperty().get()).isFalse();
    playback.previous();
    assertThat(playback.kProperty().get()).isEqualTo(1);
    playback.first();
    playback.previous();
    assertThat(playback.kProperty().get()).isZero();
    playback.last();
    playback.next();
    assertThat(playback.kProperty().get()).isEqualTo(40);
  }

  @Test
  void aStepBackFromTheMiddleOfAWayGoesToItsBeginning() {
    playback.speedProperty().set(10);
    pass(250);
    playback.previous();
    assertThat(playback.kProperty().get()).isEqualTo(2);
  }

  @Test
  void scrubbingHaltsItThere() {
    playback.scrub(17);
    pass(500);
    assertThat(playback.kProperty().get()).isEqualTo(17);
    playback.scrub(1000);
    assertThat(playback.kProperty().get()).isEqualTo(40);
  }

  @Test
  void atTheEndItRestsAndBeginsAnew() {
    playback.speedProperty().set(40);
    pass(1100);
    assertThat(playback.kProperty().get()).isEqualTo(40);
    pass(1000);
    assertThat(playback.kProperty().get()).isEqualTo(40);
    pass(600);
    assertThat(playback.kProperty().get()).isLessThan(10);
  }

  @Test
  void withoutLoopItHaltsAtTheEndAndPlayBeginsAnew() {
    playback.loopProperty().set(false);
    playback.speedProperty().set(60);
    pass(4000);
    assertThat(playback.playingProperty().get()).isFalse();
    assertThat(playback.kProperty().get()).isEqualTo(40);
    playback.playOrPause();
    assertThat(playback.kProperty().get()).isZero();
    assertThat(playback.playingProperty().get()).isTrue();
  }

  @Test
  void aFilmThatGrowsIsPlayedOn() {
    playback.speedProperty().set(60);
    pass(1500);
    assertThat(playback.kProperty().get()).isEqualTo(40);
    playback.reach(100, Integer.MAX_VALUE);
    pass(500);
    assertThat(playback.kProperty().get()).isGreaterThan(60);
  }

  @Test
  void whereNothingMovesAnyMoreItBeginsAnewButCanBeScrubbed() {
    playback.reach(40, 5);
    playback.speedProperty().set(10);
    pass(1000);
    assertThat(playback.kProperty().get()).isEqualTo(5);
    pass(1200);
    assertThat(playback.kProperty().get()).isLessThan(5);
    playback.scrub(30);
    assertThat(playback.kProperty().get()).isEqualTo(30);
  }

  @Test
  void aShorterFilmPullsItBackAndANewOneStartsAtTheStarts() {
    playback.scrub(30);
    playback.reach(10, Integer.MAX_VALUE);
    assertThat(playback.kProperty().get()).isEqualTo(10);
    playback.newFilm();
    assertThat(playback.kProperty().get()).isZero();
    assertThat(playback.lastProperty().get()).isZero();
  }

  @Test
  void timeWhileNobodyLookedDoesNotCount() {
    playback.speedProperty().set(10);
    now += 60_000 * MILLISECOND;
    playback.tick(now);
    assertThat(playback.positionProperty().get()).isLessThanOrEqualTo(1);
  }

  private void pass(int milliseconds) {
    for (int i = 0; i < milliseconds; i += 10) {
      now += 10 * MILLISECOND;
      playback.tick(now);
    }
  }
}
