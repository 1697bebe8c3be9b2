package org.attractorlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.RunState;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.FullyConnected;
import org.junit.jupiter.api.Test;

class LaboratoryTest {
  private final List<FakeRun> runs = new ArrayList<>();
  private final Deque<Runnable> quiet = new ArrayDeque<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Laboratory lab = laboratory(Runnable::run);

  private Laboratory laboratory(Executor inBackground) {
    Laboratory laboratory =
        new Laboratory(
            LaboratoryTest::load,
            (experiment, images) -> {
              FakeRun run = new FakeRun(experiment, images);
              runs.add(run);
              return run;
            },
            inBackground,
            Runnable::run,
            work -> {
              quiet.clear();
              quiet.add(work);
            });
    laboratory.onNotice(notices::add);
    return laboratory;
  }

  private static TrainingImages load(ImageChoice choice, long seed, Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    if (choice.set().equals("broken")) {
      throw new UnusableInput("The file broken is empty.", "Choose another one.");
    }
    if (choice.set().equals("bug")) {
      throw new IllegalStateException("a bug");
    }
    return TestImages.first(Math.min(200, choice.count()));
  }

  private static Experiment withSet(Experiment experiment, String set) {
    return Change.images(
            c -> new ImageChoice(set, c.pick(), c.count(), c.classes(), c.indices(), c.size()))
        .apply(experiment);
  }

  private static Architecture deeper(Architecture network) {
    FullyConnected f = (FullyConnected) network;
    return new FullyConnected(
        f.layers() + 1, f.width(), f.activation(), f.bias(), f.initialization());
  }

  private void fallQuiet() {
    quiet.remove().run();
  }

  @Test
  void anOpenedExperimentIsReadyToTrain() {
    lab.open(TestExperiments.tenShapes());

    assertThat(lab.stateProperty().get()).isEqualTo(RunState.READY);
    assertThat(lab.imagesProperty().get().count()).isEqualTo(10);
    assertThat(lab.snapshotProperty().get()).isSameAs(runs.getFirst().snapshot());
  }

  @Test
  void anExperimentOpenedToTrainTrainsByItself() {
    lab.openAndTrain(TestExperiments.tenShapes());

    assertThat(runs.getFirst().commands()).endsWith("train");
  }

  @Test
  void commandsReachTheRunAndTheStateFollowsItAtThePulse() {
    lab.open(TestExperiments.tenShapes());

    lab.trainOrPause();
    assertThat(lab.stateProperty().get()).isEqualTo(RunState.READY);
    lab.takeSnapshot();
    assertThat(lab.stateProperty().get()).isEqualTo(RunState.TRAINING);
    lab.trainOrPause();
    lab.takeSnapshot();
    assertThat(lab.stateProperty().get()).isEqualTo(RunState.PAUSED);
    lab.step();
    lab.reset();
    assertThat(runs.getFirst().commands()).endsWith("train", "pause", "step", "reset");
  }

  @Test
  void anotherLearningRateGoesToTheSameRun() {
    lab.open(TestExperiments.tenShapes());

    lab.edit(Change.learningRate(1e-3));

    assertThat(lab.experimentProperty().get().training().learningRate()).isEqualTo(1e-3);
    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().commands()).endsWith("learningRate 0.001");
  }

  @Test
  void otherWatchedOrbitsGoToTheSameRun() {
    lab.open(TestExperiments.tenShapes());

    lab.edit(
        Change.iteration(
            i ->
                new IterationSettings(
                    i.starts(), 16, i.steps(), i.tolerance(), i.noiseLevel(), i.erasedShare())));

    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().commands()).endsWith("iteration");
  }

  @Test
  void anotherNetworkMakesANewRunWhenTheControlsAreQuiet() {
    lab.openAndTrain(TestExperiments.tenShapes());
    runs.getFirst().advance(5);
    lab.takeSnapshot();

    lab.edit(Change.network(LaboratoryTest::deeper));
    lab.edit(Change.network(LaboratoryTest::deeper));
    assertThat(((FullyConnected) lab.experimentProperty().get().network()).layers()).isEqualTo(14);
    assertThat(runs).hasSize(1);
    fallQuiet();

    assertThat(runs).hasSize(2);
    assertThat(runs.getFirst().commands()).endsWith("close");
    assertThat(lab.stateProperty().get()).isEqualTo(RunState.READY);
    assertThat(notices)
        .singleElement()
        .extracting(Notice::severity)
        .isEqualTo(Notice.Severity.HINT);
  }

  @Test
  void imagesThatCannotBeReadLeaveRunAndExperimentAsTheyWere() {
    lab.open(TestExperiments.tenShapes());

    lab.edit(e -> withSet(e, "broken"));
    fallQuiet();

    assertThat(lab.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().commands()).doesNotContain("close");
    assertThat(notices)
        .containsExactly(
            new Notice(Notice.Severity.ERROR, "The file broken is empty. Choose another one."));
  }

  @Test
  void aBugWhileReadingImagesIsToldWithItsDetails() {
    lab.open(TestExperiments.tenShapes());

    lab.edit(e -> withSet(e, "bug"));
    fallQuiet();

    assertThat(lab.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
    assertThat(notices).singleElement().extracting(Notice::details).asString().contains("a bug");
  }

  @Test
  void whileImagesAreReadALaterChoiceWins() {
    Laboratory slow = laboratory(background::add);
    slow.open(withSet(TestExperiments.tenShapes(), "broken"));
    slow.open(TestExperiments.tenShapes());
    assertThat(slow.loadingProperty().get()).isTrue();

    background.remove().run();
    background.remove().run();

    assertThat(slow.loadingProperty().get()).isFalse();
    assertThat(slow.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
    assertThat(notices).isEmpty();
    assertThat(runs).hasSize(1);
  }

  @Test
  void ifTheFirstImagesCannotBeReadWhatWasToBeOpenedBeforeIsOpened() {
    Laboratory slow = laboratory(background::add);
    slow.openAndTrain(TestExperiments.tenShapes());
    slow.edit(e -> withSet(e, "broken"));
    fallQuiet();

    while (!background.isEmpty()) {
      background.remove().run();
    }

    assertThat(slow.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
    assertThat(runs).hasSize(1);
    assertThat(notices)
        .singleElement()
        .extracting(Notice::severity)
        .isEqualTo(Notice.Severity.ERROR);
  }

  @Test
  void aReadingThatIsCancelledLeavesEverythingAsItWas() {
    Laboratory slow = laboratory(background::add);
    slow.open(TestExperiments.tenShapes());
    background.remove().run();
    slow.open(withSet(TestExperiments.tenShapes(), "large"));

    slow.cancelLoading();
    background.remove().run();

    assertThat(slow.loadingProperty().get()).isFalse();
    assertThat(slow.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
    assertThat(runs).hasSize(1);
  }

  @Test
  void aSetWithFewerImagesThanAskedForGivesThoseItHas() {
    lab.open(Change.count(300).apply(TestExperiments.tenShapes()));

    assertThat(lab.experimentProperty().get().images().count()).isEqualTo(200);
    assertThat(runs.getFirst().experiment().images().count()).isEqualTo(200);
    assertThat(notices)
        .singleElement()
        .extracting(Notice::severity)
        .isEqualTo(Notice.Severity.HINT);
  }

  @Test
  void aLearningRateChangedWhileImagesAreReadIsNotLost() {
    Laboratory slow = laboratory(background::add);
    slow.open(TestExperiments.tenShapes());
    slow.edit(Change.learningRate(0.5));

    background.remove().run();

    assertThat(runs.getFirst().experiment().training().learningRate()).isEqualTo(0.5);
  }

  @Test
  void aFailedRunIsToldOnce() {
    lab.open(TestExperiments.tenShapes());

    runs.getFirst().fail("The loss has diverged.");
    lab.takeSnapshot();
    lab.takeSnapshot();

    assertThat(notices)
        .containsExactly(new Notice(Notice.Severity.ERROR, "The loss has diverged."));
  }

  @Test
  void iteratingWhileTrainingIsToldToEachRun() {
    lab.iterateWhileTrainingProperty().set(false);
    lab.open(TestExperiments.tenShapes());
    lab.iterateWhileTrainingProperty().set(true);

    assertThat(runs.getFirst().commands())
        .containsExactly(
            "iterateWhileTraining false", "measureWhileTraining 0", "iterateWhileTraining true");
  }

  @Test
  void closingTheLaboratoryClosesItsRun() {
    lab.open(TestExperiments.tenShapes());

    lab.close();

    assertThat(runs.getFirst().commands()).endsWith("close");
  }
}
