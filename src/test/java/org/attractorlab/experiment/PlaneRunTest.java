package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.dynamics.plane.RadiusMap;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlaneRunTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Points THREE =
      Points.of(new double[][] {{-0.6, -0.4}, {0.7, -0.2}, {0, 0.6}});

  private static EngineThread engine;
  private ExperimentRun run;

  @BeforeAll
  static void startEngine() {
    engine = new EngineThread();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void open() {
    run = open(THREE, 1e-6);
  }

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void pointsAreMemorizedLikeImages() throws InterruptedException {
    run.train();
    Snapshot end = await(s -> s.state() == RunState.FINISHED && s.resting());
    assertThat(end.stored()).hasSize(3);
    assertThat(end.probes().get(StartKind.NOISE).count()).isEqualTo(30);
    assertThat(run.images().label(2)).isEqualTo("point 3");
    PlaneFrame frame = frame(run, PlaneGrid.of(4, 3), run.images().image(0));
    assertThat((double) frame.particles()[0]).isCloseTo(-0.6, within(0.02));
    assertThat((double) frame.particles()[1]).isCloseTo(-0.4, within(0.02));
    assertThat(frame.field().images()).hasSize(24);
    assertThat(frame.step()).isEqualTo(end.step());
  }

  @Test
  void theFieldIsAnsweredWhileTheNetworkTrains() throws InterruptedException {
    try (ExperimentRun endless = open(THREE, 0)) {
      PlaneFrame first = frame(endless, PlaneGrid.of(6, 5), new float[] {0.5f, 0.5f});
      endless.train();
      await(endless, s -> s.step() > 5);
      PlaneFrame one = frame(endless, PlaneGrid.of(6, 5), first.particles());
      PlaneFrame next = frame(endless, PlaneGrid.of(6, 5), one.particles());
      assertThat(next.step()).isGreaterThan(one.step());
      assertThat(one.field().images()).isNotEqualTo(first.field().images());
      assertThat(endless.snapshot().state()).isEqualTo(RunState.TRAINING);
    }
  }

  @Test
  @Timeout(60)
  void everyFrameIsAnsweredHoweverSoonItIsAskedFor() throws InterruptedException {
    float[] particles = {0.5f, 0.5f};
    for (int i = 0; i < 300; i++) {
      Exploration<PlaneFrame> asked = run.plane().frame(PlaneGrid.of(1, 1), particles);
      while (!asked.isOver()) {
        Thread.onSpinWait();
      }
      particles = asked.latest().particles();
    }
    assertThat(particles).hasSize(2);
  }

  @Test
  void trainingGoesOnWithPointsThatHaveMoved() throws InterruptedException {
    run.train();
    Snapshot before = await(s -> s.state() == RunState.FINISHED && s.resting());
    run.train();
    Points moved = Points.of(new double[][] {{-0.6, -0.4}, {0.7, 0.3}});
    run.plane().points(moved);
    assertThat(run.experiment().images()).isEqualTo(ImageChoice.of(moved));
    assertThat(run.images().count()).isEqualTo(2);
    Snapshot after = await(s -> s.step() > before.step() && s.resting() && s.loss() <= 1e-6);
    assertThat(after.stored()).hasSize(2);
    PlaneFrame frame = frame(run, PlaneGrid.of(2, 2), run.images().image(1));
    assertThat((double) frame.particles()[1]).isCloseTo(0.3, within(0.02));
  }

  @Test
  void basinsRadiiFixedPointsAndOrbitsAreMeasuredOfWeightsThatStandStill()
      throws InterruptedException {
    run.train();
    await(s -> s.state() == RunState.FINISHED && s.resting());
    PlaneGrid grid = PlaneGrid.of(40, 30);
    Exploration<BasinMap> basins = run.plane().basins(grid);
    Exploration<RadiusMap> radii = run.plane().radii(grid);
    Exploration<List<FixedPoint>> fixed = run.plane().fixedPoints();
    Exploration<PointOrbit> orbit = run.plane().orbit(new float[] {0.6f, -0.2f});
    await(_ -> basins.isOver() && radii.isOver() && fixed.isOver() && orbit.isOver());
    assertThat(basins.latest().stride()).isEqualTo(1);
    // What the engine differentiates is what double precision finds without it.
    List<FixedPoint> data = fixed.latest().stream().filter(f -> f.index() >= 0).toList();
    assertThat(data).hasSize(3);
    for (FixedPoint point : data) {
      double exact = run.snapshot().stored().get(point.index()).spectralRadius();
      assertThat(point.spectralRadius()).isCloseTo(exact, within(0.02));
    }
    float[] points = orbit.latest().points();
    PlaneFrame frame = frame(run, grid, new float[] {points[0], points[1]});
    assertThat(frame.particles())
        .containsExactly(new float[] {points[2], points[3]}, within(1e-5f));
    Exploration<BasinMap> again = run.plane().basins(PlaneGrid.of(400, 300));
    run.step();
    await(_ -> again.isOver());
    assertThat(again.isComplete()).isFalse();
  }

  @Test
  void refusesPointsOfAnotherDimension() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.plane().points(Points.of(new double[][] {{0.5}})));
  }

  @Test
  void theLineIsMemorizedToo() throws InterruptedException {
    try (ExperimentRun line = open(Points.of(new double[][] {{-0.5}, {0.4}}), 1e-6)) {
      line.train();
      Snapshot end = await(line, s -> s.state() == RunState.FINISHED && s.resting());
      assertThat(end.stored()).hasSize(2);
      PlaneFrame frame = frame(line, PlaneGrid.ofLine(9), new float[] {-0.5f, 0.4f});
      assertThat((double) frame.particles()[1]).isCloseTo(0.4, within(0.02));
      Exploration<PlaneFrame> wrong = line.plane().frame(PlaneGrid.of(2, 2), new float[0]);
      await(line, _ -> wrong.isOver());
      assertThat(wrong.isComplete()).isFalse();
    }
  }

  private static PlaneFrame frame(Run run, PlaneGrid grid, float[] particles)
      throws InterruptedException {
    Exploration<PlaneFrame> asked = run.plane().frame(grid, particles);
    await(run, _ -> asked.isOver());
    return asked.latest();
  }

  private Snapshot await(Predicate<Snapshot> condition) throws InterruptedException {
    return await(run, condition);
  }

  private static Snapshot await(Run run, Predicate<Snapshot> condition)
      throws InterruptedException {
    Snapshot seen = run.snapshot();
    long deadline = System.nanoTime() + LONG.toNanos();
    while (!condition.test(seen)) {
      assertThat(seen.state()).as(seen.message()).isNotEqualTo(RunState.FAILED);
      assertThat(System.nanoTime()).as("state when time was over: %s", seen).isLessThan(deadline);
      seen = run.await(seen, Duration.ofSeconds(1));
    }
    return seen;
  }

  private static ExperimentRun open(Points points, double target) {
    Experiment experiment =
        new Experiment(
            "points",
            "Points",
            7,
            DeviceChoice.CPU,
            ImageChoice.of(points),
            new FullyConnected(
                6,
                32,
                Activation.LEAKY_RELU,
                true,
                new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
            new TrainingSettings(OptimizerKind.ADAM, 1e-3, 0, target, 20_000, null),
            new IterationSettings(StartKind.NOISE, 9, 20, 0.01, 0.2, 0.25),
            new ProbeSettings(30, 0, 0, 5));
    return new ExperimentRun(experiment, points.toTrainingImages(), engine);
  }
}
