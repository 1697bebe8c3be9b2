package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.LimitCycle;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.RecoveryCurve;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.StopReason;
import org.attractorlab.training.TrainingSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The run at its edge: commands in, snapshots out, on small images that train in a moment. */
class ExperimentRunTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int MEMORIES = 3;

  private static final EngineThread ENGINE = new EngineThread();

  private final ExperimentRun run = new ExperimentRun(experiment(), images(), ENGINE);

  @AfterEach
  void closeRun() {
    run.close();
  }

  @AfterAll
  static void closeEngine() {
    ENGINE.close();
  }

  @Test
  void trainingEndsAtTheLossTargetAndOrbitsEndAtTrainingImages() throws InterruptedException {
    run.train();
    Snapshot end = await(s -> s.state() == RunState.FINISHED && s.resting());

    assertThat(end.state()).isEqualTo(RunState.FINISHED);
    assertThat(end.stopReason()).isEqualTo(StopReason.LOSS_REACHED);
    assertThat(end.loss()).isLessThanOrEqualTo(1e-8);
    assertThat(end.probes().get(StartKind.UNSEEN).toTrainingImage()).isGreaterThan(10);
    int others =
        end.probes().values().stream().mapToInt(probe -> probe.spurious() + probe.cycles()).sum();
    int found =
        end.otherEnds().attractors().stream().mapToInt(SpuriousAttractor::count).sum()
            + end.otherEnds().cycles().stream().mapToInt(LimitCycle::count).sum();
    assertThat(found).isEqualTo(others);
    assertThat(end.stored()).hasSize(MEMORIES);
    assertThat(end.stored()).allMatch(measure -> measure.fixedPointError() < 1e-3);
    OrbitFrame last = end.film().getLast();
    assertThat(last.k()).isEqualTo(40);
    assertThat(last.ends()).filteredOn(OrbitEnd.AtTrainingImage.class::isInstance).isNotEmpty();
  }

  @Test
  void aSingleStepIsOneStep() throws InterruptedException {
    run.step();
    Snapshot one = await(s -> s.step() == 1);
    assertThat(one.state()).isEqualTo(RunState.PAUSED);
    run.step();
    assertThat(await(s -> s.step() == 2).lossCurve().count()).isEqualTo(2);
  }

  /** Small images train in a moment; whoever wants to meddle needs a run that does not end. */
  private static ExperimentRun endless() {
    TrainingSettings settings =
        new TrainingSettings(OptimizerKind.ADAM, 1e-4, 0, 0, 100_000_000, null);
    return new ExperimentRun(experiment().withTraining(settings), images(), ENGINE);
  }

  @Test
  void aPausedRunStandsStillAndShowsOrbitsFromTheirStart() throws InterruptedException {
    try (ExperimentRun endless = endless()) {
      endless.train();
      await(endless, s -> s.step() > 3);
      endless.pause();
      Snapshot paused = await(endless, s -> s.state() == RunState.PAUSED && isFilmComplete(s));
      assertThat(paused.live()).isFalse();
      assertThat(paused.film().getFirst().k()).isZero();
      assertThat(endless.await(paused, Duration.ofMillis(200)).step()).isEqualTo(paused.step());
    }
  }

  @Test
  void resetLeadsThroughTheSameLosses() throws InterruptedException {
    run.train();
    double[] first = await(s -> s.state() == RunState.FINISHED).lossCurve().losses();
    run.reset();
    Snapshot fresh = await(s -> s.state() == RunState.READY);
    assertThat(fresh.step()).isZero();
    assertThat(fresh.lossCurve().count()).isZero();
    run.train();
    assertThat(await(s -> s.state() == RunState.FINISHED).lossCurve().losses()).isEqualTo(first);
  }

  @Test
  void theLearningRateChangesWhileTraining() throws InterruptedException {
    run.train();
    run.learningRate(1e-5);
    assertThat(await(s -> s.learningRate() == 1e-5).learningRate()).isEqualTo(1e-5);
    assertThat(run.experiment().training().learningRate()).isEqualTo(1e-5);
  }

  @Test
  void aRunStoppedByHandSaysSo() throws InterruptedException {
    try (ExperimentRun endless = endless()) {
      endless.train();
      await(endless, s -> s.step() > 0);
      endless.stop();
      Snapshot stopped = await(endless, s -> s.state() == RunState.FINISHED);
      assertThat(stopped.stopReason()).isEqualTo(StopReason.STOPPED);
    }
  }

  @Test
  void trainingOnForgetsWhatWasMeasured() throws InterruptedException {
    run.train();
    await(s -> s.state() == RunState.FINISHED && s.resting());
    run.step();
    Snapshot stepped = await(s -> s.state() == RunState.PAUSED);
    assertThat(stepped.probes()).isEmpty();
    assertThat(stepped.stored()).isEmpty();
    run.measure();
    Snapshot measured = await(s -> s.resting() && !s.stored().isEmpty());
    assertThat(measured.probes()).hasSize(3);
  }

  @Test
  void aSingleStepThatEndsTrainingIsMeasuredToo() throws InterruptedException {
    TrainingSettings oneStep = new TrainingSettings(OptimizerKind.ADAM, 1e-3, 0, 0, 1, null);
    try (ExperimentRun brief =
        new ExperimentRun(experiment().withTraining(oneStep), images(), ENGINE)) {
      brief.step();
      brief.step();
      Snapshot ended = await(brief, s -> s.stopReason() != null && s.resting());
      assertThat(ended.stopReason()).isEqualTo(StopReason.STEPS_REACHED);
      assertThat(ended.stored()).hasSize(MEMORIES);
    }
  }

  @Test
  void resetKeepsTheLearningRateThatTheExperimentHasNow() throws InterruptedException {
    run.learningRate(2e-4);
    run.reset();
    run.step();
    assertThat(await(s -> s.step() == 1).learningRate()).isEqualTo(2e-4);
  }

  @Test
  void otherStartsBeginANewFilm() throws InterruptedException {
    run.iteration(new IterationSettings(StartKind.NOISE, 5, 7, 0.01, 0.2, 0.25));
    Snapshot noise = await(s -> !s.film().isEmpty() && s.film().getLast().k() == 7);
    assertThat(noise.film()).hasSize(8).allMatch(frame -> frame.count() == 5);
  }

  @Test
  void whileTrainingOneFrameIsLiveAndItMoves() throws InterruptedException {
    try (ExperimentRun endless = endless()) {
      endless.train();
      Snapshot live = await(endless, s -> s.live() && s.film().getFirst().k() > 0);
      assertThat(live.film()).hasSize(1);
    }
  }

  @Test
  void savedWeightsGoOnWhereTheyWere() throws Exception {
    run.train();
    double reached = await(s -> s.state() == RunState.FINISHED).loss();
    List<ParameterValues> weights = run.weights().get(60, TimeUnit.SECONDS);
    try (ExperimentRun again = new ExperimentRun(experiment(), images(), ENGINE, weights)) {
      again.step();
      assertThat(await(again, s -> s.stopReason() != null).loss()).isEqualTo(reached);
    }
  }

  @Test
  void weightsOfAnotherArchitectureAreRefusedWithASentence() throws Exception {
    await(s -> s.state() == RunState.READY);
    List<ParameterValues> weights = run.weights().get(60, TimeUnit.SECONDS).subList(0, 4);
    try (ExperimentRun other = new ExperimentRun(experiment(), images(), ENGINE, weights)) {
      Snapshot failed = other.snapshot();
      while (failed.state() == RunState.PREPARING) {
        failed = other.await(failed, LONG);
      }
      assertThat(failed.state()).isEqualTo(RunState.FAILED);
      assertThat(failed.message()).contains("layer0.weight").contains("saved with");
    }
  }

  @Test
  void aSliceIsMeasuredToTheEndAndAnOrbitToo() throws InterruptedException {
    run.train();
    await(s -> s.state() == RunState.FINISHED && s.resting());
    Exploration<SliceMap> slice = run.slice(plane(), 64);
    Exploration<List<OrbitFrame>> orbit = run.orbit(images().image(1));
    await(_ -> slice.isOver() && orbit.isOver());
    assertThat(orbit.latest().getFirst().k()).isZero();
    assertThat(orbit.latest().getLast().ends().getFirst())
        .isEqualTo(new OrbitEnd.AtTrainingImage(1));
    assertThat(slice.isComplete()).isTrue();
    assertThat(slice.latest().stride()).isEqualTo(1);
    assertThat(slice.latest().ends())
        .contains(new OrbitEnd.AtTrainingImage(0), new OrbitEnd.AtTrainingImage(2));
  }

  @Test
  void explorationsAreOverWhenTheWeightsChange() throws InterruptedException {
    try (ExperimentRun endless = endless()) {
      Exploration<SliceMap> before = endless.slice(plane(), 1024);
      endless.train();
      Exploration<SliceMap> meanwhile = endless.slice(plane(), 1024);
      await(endless, s -> s.step() > 0 && before.isOver() && meanwhile.isOver());
      assertThat(before.isComplete()).isFalse();
      assertThat(meanwhile.isComplete()).isFalse();
    }
  }

  private static Plane plane() {
    float[][] memories = images().images();
    return Plane.through(memories[0], memories[1], memories[2]);
  }

  @Test
  void recoveryIsMeasuredLevelAfterLevel() throws InterruptedException {
    run.train();
    await(s -> s.state() == RunState.FINISHED && s.resting());
    Exploration<List<RecoveryResult>> curve = run.recoveryCurve();
    await(_ -> curve.isOver());
    assertThat(curve.latest())
        .extracting(RecoveryResult::noiseLevel)
        .containsExactlyElementsOf(RecoveryCurve.LEVELS);
    assertThat(curve.latest().getFirst().right())
        .isGreaterThanOrEqualTo(curve.latest().getLast().right());
  }

  @Test
  void whileTrainingImagesAreMeasuredNowAndThenIfThatIsWished() throws InterruptedException {
    try (ExperimentRun endless = endless()) {
      endless.measureWhileTraining(Duration.ofMillis(1));
      endless.train();
      Snapshot first = await(endless, s -> s.storedStep() >= 0);
      assertThat(first.state()).isEqualTo(RunState.TRAINING);
      assertThat(first.stored()).hasSize(MEMORIES);
      assertThat(first.stored()).allMatch(m -> Double.isNaN(m.recoveredShare()) && !m.stored());
      await(endless, s -> s.storedStep() > first.storedStep());
      endless.measureWhileTraining(Duration.ZERO);
      assertThat(await(endless, s -> s.storedStep() < 0).stored()).isEmpty();
      endless.pause();
      Snapshot paused = await(endless, s -> s.resting() && !s.stored().isEmpty());
      assertThat(paused.storedStep()).isEqualTo(paused.step());
      assertThat(paused.stored()).noneMatch(m -> Double.isNaN(m.recoveredShare()));
    }
  }

  private static boolean isFilmComplete(Snapshot s) {
    return !s.film().isEmpty() && s.film().getLast().k() == 40;
  }

  private Snapshot await(Predicate<Snapshot> condition) throws InterruptedException {
    return await(run, condition);
  }

  static Snapshot await(Run run, Predicate<Snapshot> condition) throws InterruptedException {
    Snapshot seen = run.snapshot();
    long deadline = System.nanoTime() + LONG.toNanos();
    while (!condition.test(seen)) {
      assertThat(seen.state()).as(seen.message()).isNotEqualTo(RunState.FAILED);
      assertThat(System.nanoTime()).as("state when time was over: %s", seen).isLessThan(deadline);
      seen = run.await(seen, Duration.ofSeconds(1));
    }
    return seen;
  }

  static Experiment experiment() {
    return new Experiment(
        "small",
        "Small",
        7,
        DeviceChoice.CPU,
        new ImageChoice("small", ImageChoice.Pick.FIRST, MEMORIES, List.of(), null, null),
        new FullyConnected(
            6,
            48,
            Activation.LEAKY_RELU,
            true,
            new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
        new TrainingSettings(OptimizerKind.ADAM, 1e-3, 0, 1e-8, 20_000, null),
        new IterationSettings(StartKind.UNSEEN, 9, 40, 0.01, 0.2, 0.25),
        new ProbeSettings(20, 20, 20, 5));
  }

  /** Smooth pictures of 8 × 8: a bright spot somewhere. */
  static TrainingImages images() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    float[][] pixels = new float[40][64];
    for (float[] image : pixels) {
      double row = random.nextDouble(8);
      double column = random.nextDouble(8);
      for (int i = 0; i < 64; i++) {
        double distance = Math.hypot(i / 8 - row, i % 8 - column);
        image[i] = (float) Math.exp(-distance * distance / 6);
      }
    }
    ImageSet set =
        new ImageSet(
            "small",
            "Small",
            "none",
            new ImageShape(1, 8, 8),
            List.of(),
            noClasses(pixels.length),
            pixels,
            List.of());
    return new TrainingImages(set, new int[] {0, 1, 2});
  }

  private static int[] noClasses(int count) {
    return IntStream.generate(() -> ImageSet.NO_CLASS).limit(count).toArray();
  }
}
