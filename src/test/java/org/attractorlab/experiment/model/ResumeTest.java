package org.attractorlab.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Setting;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.StopReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Training that is saved, closed, opened and gone on with, against training that never stopped. */
class ResumeTest {
  private static final EngineThread ENGINE = new EngineThread();
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @AfterAll
  static void closeEngine() {
    ENGINE.close();
  }

  @ParameterizedTest
  @EnumSource
  void goingOnFromAFileGivesTheSameLossesToTheLastBit(OptimizerKind kind) throws Exception {
    check(experiment("training.optimizer=" + kind.name().toLowerCase().replace('_', '-')));
  }

  @ParameterizedTest
  @CsvSource({"2, 17", "2, 21", "3, 18", "4, 20"})
  void theOrderOfMiniBatchesGoesOnToo(int batch, int stoppedAt) throws Exception {
    check(experiment("training.batch=" + batch), stoppedAt);
  }

  @Test
  void imageNetworksGoOnToo() throws Exception {
    check(experiment("network.family=convolutional", "network.layers=3", "network.filters=4"));
  }

  private void check(Experiment experiment) throws Exception {
    check(experiment, 17);
  }

  private void check(Experiment experiment, int stoppedAt) throws Exception {
    Checkpoint straight;
    try (ExperimentRun run = new ExperimentRun(experiment, images(), ENGINE)) {
      straight = afterSteps(run, 40);
    }
    Model reopened;
    try (ExperimentRun run = new ExperimentRun(experiment, images(), ENGINE)) {
      reopened = saved(run, stoppedAt);
    }
    try (ExperimentRun run = goOn(reopened)) {
      Checkpoint there = run.checkpoint().get(60, TimeUnit.SECONDS);
      assertThat(there.snapshot().step()).isEqualTo(stoppedAt);
      assertThat(there.snapshot().state()).isEqualTo(RunState.PAUSED);
      Checkpoint end = afterSteps(run, 40 - stoppedAt);

      assertThat(end.snapshot().step()).isEqualTo(40);
      assertThat(end.snapshot().lossCurve().losses())
          .hasSize(40)
          .isEqualTo(straight.snapshot().lossCurve().losses());
      for (int i = 0; i < straight.weights().size(); i++) {
        assertThat(end.weights().get(i).values()).isEqualTo(straight.weights().get(i).values());
      }
      assertThat(end.training())
          .usingRecursiveComparison()
          .ignoringFields("state.seconds")
          .isEqualTo(straight.training());
    }
  }

  @Test
  void trainingGoesOnToItsLimitsCountedFromTheFirstStep() throws Exception {
    Model model;
    try (ExperimentRun run =
        new ExperimentRun(experiment("training.maxSteps=12"), images(), ENGINE)) {
      run.train();
      await(run, RunState.FINISHED);
      model = saved(run, 0);
    }
    assertThat(model.training().state().stopReason()).isEqualTo(StopReason.STEPS_REACHED);

    try (ExperimentRun run =
        goOn(model.goingOnWith(with(model.experiment(), "training.maxSteps=30")))) {
      run.train();
      assertThat(await(run, RunState.FINISHED).step()).isEqualTo(30);
    }
    try (ExperimentRun run = goOn(model)) {
      run.train();
      assertThat(await(run, RunState.FINISHED).step()).isEqualTo(24);
    }
  }

  @Test
  void afterADivergenceItIsStillKnownWhy() throws Exception {
    try (ExperimentRun run =
        new ExperimentRun(
            experiment("training.learningRate=1000", "training.optimizer=gradient-descent"),
            images(),
            ENGINE)) {
      run.train();
      Snapshot lost = await(run, RunState.FINISHED);
      Model back = saved(run, 0);
      assertThat(back.training().state().stopReason()).isEqualTo(StopReason.DIVERGED);
      assertThat(back.training().state().advice()).isNotBlank();
      assertThat(lost.stopReason()).isEqualTo(StopReason.DIVERGED);
    }
  }

  @Test
  void whatTheWeightsHangOnIsNotChanged() throws Exception {
    try (ExperimentRun run = new ExperimentRun(experiment(), images(), ENGINE)) {
      Model model = saved(run, 1);
      for (String change :
          List.of(
              "network.width=9",
              "seed=5",
              "images.count=3",
              "training.optimizer=momentum",
              "training.batch=1")) {
        assertThatExceptionOfType(UnusableInput.class)
            .as(change)
            .isThrownBy(() -> model.goingOnWith(with(model.experiment(), change)))
            .withMessageContaining("keeps its images, network, seed");
      }
    }
  }

  @Test
  void aModelWhoseImageSetIsAnotherOneStartsAtItsTrainingImages() throws Exception {
    try (ExperimentRun run = new ExperimentRun(experiment(), images(), ENGINE)) {
      Model model = SavedImages.withStarts(saved(run, 1), org.attractorlab.data.read.Progress.NONE);

      assertThat(model.experiment().iteration().starts()).isEqualTo(StartKind.CORRUPTED);
      try (ExperimentRun again = goOn(model)) {
        assertThat(afterSteps(again, 1).snapshot().step()).isEqualTo(2);
      }
    }
  }

  private Model saved(ExperimentRun run, int steps) throws Exception {
    Checkpoint checkpoint = afterSteps(run, steps);
    Path file = folder.resolve("model.alab");
    ModelFile.write(file, Model.of(checkpoint), Report.of(checkpoint).toJson());
    return ModelFile.read(file);
  }

  private static ExperimentRun goOn(Model model) {
    return new ExperimentRun(
        model.experiment(), images(), ENGINE, model.weights(), model.training());
  }

  private static Checkpoint afterSteps(ExperimentRun run, int steps) throws Exception {
    for (int i = 0; i < steps; i++) {
      run.step();
    }
    return run.checkpoint().get(60, TimeUnit.SECONDS);
  }

  private static Snapshot await(ExperimentRun run, RunState state) throws InterruptedException {
    Snapshot newest = run.snapshot();
    while (newest.state() != state) {
      newest = run.await(newest, LONG);
    }
    return newest;
  }

  private static Experiment experiment(String... changes) {
    Experiment small =
        with(
            Presets.shipped().standard().experiment(),
            "network.layers=3",
            "network.width=8",
            "training.learningRate=1e-3",
            "training.lossTarget=0",
            "images.count=5",
            "iteration.count=2",
            "iteration.steps=3",
            "probes.noise=1",
            "probes.unseen=1");
    return with(small, changes);
  }

  private static Experiment with(Experiment experiment, String... changes) {
    return new ExperimentJson()
        .with(experiment, List.of(changes).stream().map(Setting::parse).toList());
  }

  private static TrainingImages images() {
    float[][] images = new float[7][64];
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < 64; j++) {
        images[i][j] = (float) (0.5 + 0.5 * Math.sin(1 + i * 7 + j * (i + 1) * 0.37));
      }
    }
    int[] noClass = new int[7];
    java.util.Arrays.fill(noClass, ImageSet.NO_CLASS);
    ImageSet set =
        new ImageSet(
            "waves",
            "Waves",
            "none",
            new ImageShape(1, 8, 8),
            List.of(),
            noClass,
            images,
            List.of());
    return new TrainingImages(set, new int[] {0, 1, 2, 3, 4});
  }
}
