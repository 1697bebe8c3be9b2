package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageModelTest {
  private FakeRun run;
  private final Laboratory laboratory =
      new Laboratory(
          (_, _, _) -> TestImages.first(10),
          (experiment, images) -> run = new FakeRun(experiment, images),
          Runnable::run,
          Runnable::run,
          Runnable::run);
  private final StageModel model = new StageModel(laboratory);
  private long now;

  @BeforeEach
  void pulseOnce() {
    pulse(1);
  }

  @Test
  void thereIsNothingToShowBeforeThereIsARun() {
    assertThat(model.sceneProperty().get()).isNull();
    assertThat(model.tallyProperty().get()).isNull();
  }

  @Test
  void theFilmPlaysByItselfAndIsBlendedOnTheWay() {
    train();
    pulse(20);
    Scene scene = model.sceneProperty().get();
    assertThat(scene.to().k()).isEqualTo(scene.from().k() + 1);
    assertThat(scene.applied()).isBetween(0.01, 0.99);
    assertThat(model.shownKProperty().get()).isEqualTo(scene.from().k());
  }

  @Test
  void withoutFlowIterateFollowsIterate() {
    train();
    model.playback().flowingProperty().set(false);
    pulse(20);
    assertThat(model.sceneProperty().get().applied()).isZero();
    assertThat(model.sceneProperty().get().compared()).isZero();
  }

  @Test
  void slowMotionNamesItsPhasesInOrder() {
    train();
    model.playback().slowMotionProperty().set(true);
    pulse(10);
    assertThat(model.captionProperty().get()).isEqualTo("x₀: the images as they are");
    pulse(60);
    assertThat(model.captionProperty().get()).isEqualTo("apply the network: x₀ → f(x₀) = x₁");
    assertThat(model.sceneProperty().get().compared()).isZero();
    pulse(50);
    assertThat(model.captionProperty().get()).isEqualTo("compare x₁ with the training images");
    assertThat(model.sceneProperty().get().applied()).isEqualTo(1);
  }

  @Test
  void whileTheWeightsChangeTheNewestFrameIsShown() {
    open();
    run.train();
    run.advance(50);
    refresh();
    assertThat(model.liveProperty().get()).isTrue();
    assertThat(model.shownKProperty().get()).isEqualTo(10);
    assertThat(model.liveTextProperty().get()).isEqualTo("live · step 50");
    assertThat(model.playback().lastProperty().get()).isZero();
  }

  @Test
  void whenTrainingEndsTheFilmBeginsAtTheStarts() {
    train();
    assertThat(model.liveProperty().get()).isFalse();
    assertThat(model.liveTextProperty().get()).isEmpty();
    assertThat(model.shownKProperty().get()).isZero();
    assertThat(model.playback().lastProperty().get()).isEqualTo(40);
  }

  @Test
  void theTallyFollowsTheShownIterate() {
    train();
    assertThat(model.tallyProperty().get().reached()).isZero();
    model.playback().last();
    pulse(1);
    assertThat(model.tallyProperty().get().reached()).isEqualTo(64);
    assertThat(model.tallyProperty().get().different()).isEqualTo(10);
  }

  @Test
  void otherStartsGoToTheRunAndBeginAnotherFilm() {
    train();
    model.playback().scrub(30);
    model.edit(i -> Starts.kind(i, StartKind.NOISE));
    refresh();
    assertThat(run.commands()).contains("iteration");
    assertThat(run.experiment().iteration().starts()).isEqualTo(StartKind.NOISE);
    assertThat(model.shownKProperty().get()).isZero();
  }

  private void open() {
    laboratory.open(TestExperiments.tenShapes());
    refresh();
  }

  private void train() {
    open();
    run.train();
    run.advance(FakeRun.LAST_STEP);
    refresh();
  }

  private void refresh() {
    laboratory.takeSnapshot();
    pulse(1);
  }

  private void pulse(int frames) {
    for (int i = 0; i < frames; i++) {
      now += 16_000_000;
      model.pulse(now);
    }
  }
}
