package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.ModelRun;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watched orbits that begin elsewhere than the experiment says. */
class ReplacedStartsTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int SIZE = 16;
  private static final int ORBITS = 5;
  private static final int STEPS = 12;
  private static final EngineThread ENGINE = new EngineThread();

  private final ExperimentRun run = new ExperimentRun(experiment(), images(), ENGINE);

  private static Map<Integer, HandMadeStart> made(Map<Integer, float[]> starts) {
    return starts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> new HandMadeStart(e.getValue(), -1, List.of("brush"))));
  }

  @AfterEach
  void closeRun() {
    run.close();
  }

  @AfterAll
  static void closeEngine() {
    ENGINE.close();
  }

  @Test
  void anOrbitBeginsAnewAndAllOthersStayAsTheyAre() throws InterruptedException {
    List<OrbitFrame> before = film();
    float[] white = filled(1);
    run.replaceStarts(made(Map.of(3, white)));
    List<OrbitFrame> after = film(frames -> starts(frames, 3, 255));

    assertThat(after).hasSize(STEPS + 1);
    for (int k = 0; k <= STEPS; k++) {
      assertThat(after.get(k).k()).isEqualTo(k);
      for (int orbit = 0; orbit < ORBITS; orbit++) {
        if (orbit != 3) {
          assertThat(pixels(after.get(k), orbit)).isEqualTo(pixels(before.get(k), orbit));
          assertThat(after.get(k).distance()[orbit]).isEqualTo(before.get(k).distance()[orbit]);
        }
      }
    }
    assertThat(pixels(after.get(1), 3)).isNotEqualTo(pixels(before.get(1), 3));
  }

  @Test
  void aSavedModelBringsThemBack(@TempDir Path folder) throws InterruptedException {
    run.replaceStarts(made(Map.of(2, filled(1))));
    Path file = folder.resolve("model.alab");
    ModelFile.write(file, Model.of(run.checkpoint().join()), "{}");

    Model model = SavedImages.withStarts(ModelFile.read(file), Progress.NONE);
    try (Run again = ModelRun.of(model, ENGINE)) {
      Snapshot newest = again.snapshot();
      while (newest.film().isEmpty() || !starts(newest.film(), 2, 255)) {
        newest = again.await(newest, LONG);
      }
      assertThat(again.replacedStarts()).containsOnlyKeys(2);
      assertThat(again.replacedStarts().get(2).deeds()).containsExactly("brush");
    }
  }

  @Test
  void theOrbitIsTheOneThatIsFollowedAlone() throws InterruptedException {
    float[] start = filled(0.3f);
    Exploration<List<OrbitFrame>> alone = run.orbit(start);
    run.replaceStarts(made(Map.of(0, start)));
    List<OrbitFrame> film = film(frames -> starts(frames, 0, 77));
    await(_ -> alone.isOver());

    List<OrbitFrame> followed = alone.latest();
    for (int k = 0; k < followed.size(); k++) {
      assertThat(film.get(k).moved()[0]).isCloseTo(followed.get(k).moved()[0], within(1e-6f));
      assertThat(film.get(k).nearest()[0]).isEqualTo(followed.get(k).nearest()[0]);
    }
  }

  @Test
  void strokeAfterStrokeTheLastStartCountsAndTheWayBackLeadsToTheFirst()
      throws InterruptedException {
    List<OrbitFrame> before = film();
    for (int stroke = 1; stroke <= 20; stroke++) {
      run.replaceStarts(made(Map.of(stroke % 2, filled(stroke / 20f))));
    }
    List<OrbitFrame> after = film(frames -> starts(frames, 0, 255));
    assertThat(pixels(after.getFirst(), 1)).isEqualTo(pixels(before.getFirst(), 1));
    run.replaceStarts(made(Map.of()));
    List<OrbitFrame> again =
        film(frames -> Arrays.equals(pixels(frames.getFirst(), 0), pixels(before.getFirst(), 0)));

    for (int k = 0; k <= STEPS; k++) {
      assertThat(again.get(k).pixels()).isEqualTo(before.get(k).pixels());
      assertThat(again.get(k).ends()).isEqualTo(before.get(k).ends());
    }
  }

  @Test
  void startsThatWereReplacedStayWhileOthersWeightsAndSettingsCome() throws InterruptedException {
    run.replaceStarts(made(Map.of(2, filled(1), 7, filled(0))));
    film(frames -> starts(frames, 2, 255));
    run.step();
    film(frames -> starts(frames, 2, 255) && run.snapshot().step() == 1);
    run.iteration(settings(StartKind.NOISE, 9));
    List<OrbitFrame> more = film(frames -> frames.getFirst().count() == 9);
    assertThat(starts(more, 2, 255)).isTrue();
    assertThat(starts(more, 7, 0)).as("a start that waited for its orbit").isTrue();
    run.reset();
    film(frames -> starts(frames, 2, 255) && run.snapshot().step() == 0);
  }

  @Test
  void whileTrainingTheyAreIteratedToo() throws InterruptedException {
    run.train();
    await(s -> s.live() && s.step() > 2);
    run.replaceStarts(made(Map.of(1, filled(1))));
    Snapshot live =
        await(
            s ->
                s.live()
                    && s.film().getFirst().k() == 0
                    && pixels(s.film().getFirst(), 1)[0] == (byte) 255);
    assertThat(live.film()).hasSize(1);
    await(s -> s.live() && s.film().getFirst().k() == 3);
    run.pause();
    film(frames -> starts(frames, 1, 255));
  }

  @Test
  void aStartOfAnotherSizeIsRefused() {
    assertThatThrownBy(() -> run.replaceStarts(made(Map.of(0, new float[3]))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values among images of 16");
  }

  private static boolean starts(List<OrbitFrame> film, int orbit, int grey) {
    byte[] pixels = pixels(film.getFirst(), orbit);
    return IntStream.range(0, SIZE).allMatch(i -> (pixels[i] & 0xFF) == grey);
  }

  private static byte[] pixels(OrbitFrame frame, int orbit) {
    return Arrays.copyOfRange(frame.pixels(), orbit * SIZE, (orbit + 1) * SIZE);
  }

  private List<OrbitFrame> film() throws InterruptedException {
    return film(_ -> true);
  }

  /** The whole film, once it is as wanted. */
  private List<OrbitFrame> film(Predicate<List<OrbitFrame>> wanted) throws InterruptedException {
    return await(
            s -> !s.live() && s.film().size() == STEPS + 1 && wanted.test(s.film()) && s.resting())
        .film();
  }

  private Snapshot await(Predicate<Snapshot> condition) throws InterruptedException {
    Snapshot seen = run.snapshot();
    long deadline = System.nanoTime() + LONG.toNanos();
    while (!condition.test(seen)) {
      assertThat(seen.state()).as(seen.message()).isNotEqualTo(RunState.FAILED);
      assertThat(System.nanoTime()).as("state when time was over: %s", seen).isLessThan(deadline);
      seen = run.await(seen, Duration.ofSeconds(1));
    }
    return seen;
  }

  private static float[] filled(float value) {
    float[] image = new float[SIZE];
    Arrays.fill(image, value);
    return image;
  }

  private static IterationSettings settings(StartKind kind, int count) {
    return new IterationSettings(kind, count, STEPS, 0.01, 0.2, 0.25);
  }

  /** It never ends, so that one can meddle. */
  private static Experiment experiment() {
    return new Experiment(
        "small",
        "Small",
        7,
        DeviceChoice.CPU,
        new ImageChoice("small", ImageChoice.Pick.FIRST, 2, List.of(), null, null),
        new FullyConnected(
            4,
            16,
            Activation.LEAKY_RELU,
            true,
            new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
        new TrainingSettings(OptimizerKind.ADAM, 1e-4, 0, 0, 100_000_000, null),
        settings(StartKind.UNSEEN, ORBITS),
        new ProbeSettings(4, 4, 0, 2));
  }

  private static TrainingImages images() {
    float[][] pixels = new float[12][SIZE];
    int[] noClass = new int[pixels.length];
    Arrays.fill(noClass, ImageSet.NO_CLASS);
    for (int i = 0; i < pixels.length; i++) {
      for (int j = 0; j < SIZE; j++) {
        pixels[i][j] = (float) (0.5 + 0.4 * Math.sin(i + (i % 5 + 1) * j));
      }
    }
    ImageSet set =
        new ImageSet(
            "small",
            "Small",
            "none",
            new ImageShape(1, 4, 4),
            List.of(),
            noClass,
            pixels,
            List.of());
    return new TrainingImages(set, new int[] {0, 1});
  }
}
