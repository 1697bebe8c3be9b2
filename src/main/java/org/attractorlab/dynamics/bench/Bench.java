package org.attractorlab.dynamics.bench;

import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.orbit.Orbits;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.FullyConnected;
import org.jspecify.annotations.Nullable;

/**
 * Times training steps, orbits and spectra, all in one run.
 *
 * <p>A training step is timed in turn with that of DJL's trainer. For a fully connected network
 * that has one thread or one for each core, and the faster of the two counts; for an image network
 * it has as many as the program's engine. On the CPU it is also compared with the time that its
 * memory traffic takes at the rate of the best streaming loop.
 */
public final class Bench {
  private static final int ORBITS = 256;
  private static final String STEP = "ms a step";

  private final EngineThread engine;
  private final DeviceChoice device;
  private final boolean quick;
  private final Consumer<BenchRow> rows;
  private final int cores = Runtime.getRuntime().availableProcessors();

  /**
   * @param quick fewer sizes and shorter races
   * @param rows hears each row as soon as it is there, on the engine's thread
   */
  public Bench(EngineThread engine, DeviceChoice device, boolean quick, Consumer<BenchRow> rows) {
    this.engine = engine;
    this.device = device;
    this.quick = quick;
    this.rows = rows;
  }

  /** Runs everything; takes a few minutes, or less than one if it is quick. */
  public BenchReport run() {
    try {
      return engine.call(this::onEngine).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException problem ? problem : e;
    }
  }

  private BenchReport onEngine() {
    EngineFacts facts = engine.facts(device);
    List<BenchRow> all = new ArrayList<>();
    Consumer<BenchRow> found = ((Consumer<BenchRow>) all::add).andThen(rows);

    Timing memory = new MemoryStream().gigabytesPerSecond(race(1));
    found.accept(BenchRow.alone("memory, best streaming loop", "GB/s", memory));
    boolean cpu = facts.device().equals("cpu");
    for (BenchSize size : BenchSize.values()) {
      for (int images : quick ? new int[] {10} : new int[] {10, 100}) {
        if (!quick || size != BenchSize.XL) {
          found.accept(steps(size, images, facts.threads(), cpu ? memory.median() : null));
        }
      }
    }
    for (BenchSize size : quick ? List.of(BenchSize.S) : List.of(BenchSize.S, BenchSize.L)) {
      besideANeighbour(size, facts.threads()).forEach(found);
    }
    afterTraining(facts.threads()).forEach(found);
    return new BenchReport(
        BenchReport.FORMAT,
        Processor.name(),
        cores,
        facts.threads(),
        System.getProperty("java.version"),
        "PyTorch " + facts.version(),
        facts.device(),
        memory.median(),
        all);
  }

  private Race race(int contestants) {
    return new Race(
        Duration.ofMillis(quick ? 2000 : 3000),
        Duration.ofMillis((quick ? 1000L : 3000L) * contestants));
  }

  private BenchRow steps(BenchSize size, int images, int threads, @Nullable Double rate) {
    float[][] batch = images(size, images);
    try (NDManager manager = engine.newManager(device);
        OwnSteps own = new OwnSteps(size, batch, manager, threads);
        TrainerSteps trainer = new TrainerSteps(size, batch, manager)) {
      List<Contestant> contestants = new ArrayList<>(List.of(own));
      // Ours shares dense layers over the cores, but leaves images to the engine's own threads.
      int[] theirThreads =
          size.isLimitedByMemory()
              ? IntStream.of(1, cores).distinct().toArray()
              : new int[] {threads};
      IntStream.of(theirThreads).mapToObj(trainer::with).forEach(contestants::add);
      double[][] times = race(contestants.size()).times(contestants);
      int best =
          IntStream.range(1, times.length)
              .boxed()
              .min(Comparator.comparingDouble(i -> Timing.median(times[i])))
              .orElseThrow();
      Timing ours = milliseconds(times[0]);
      return new BenchRow(
          "%s, %d images".formatted(size.title(), images),
          STEP,
          ours,
          new BenchRow.Comparison(
              "DJL's trainer, %d threads".formatted(theirThreads[best - 1]),
              milliseconds(times[best]),
              Timing.ratio(times[best], times[0])),
          rate == null || !size.isLimitedByMemory()
              ? null
              : size.trafficBytes() / rate / 1e6 / ours.median());
    }
  }

  /** How much slower steps are while another process keeps one core busy: ours, then DJL's. */
  private List<BenchRow> besideANeighbour(BenchSize size, int threads) {
    float[][] batch = images(size, 10);
    try (NDManager manager = engine.newManager(device);
        OwnSteps own = new OwnSteps(size, batch, manager, threads);
        TrainerSteps trainer = new TrainerSteps(size, batch, manager)) {
      Contestant theirs = trainer.with(cores);
      double[][] times =
          race(4).times(List.of(own, new Disturbed(own), theirs, new Disturbed(theirs)));
      return List.of(
          slowdown(size.name() + " alone", "with a busy neighbour", times[0], times[1]),
          slowdown(
              size.name() + " alone, DJL's trainer, %d threads".formatted(cores),
              "with a busy neighbour",
              times[2],
              times[3]));
    }
  }

  private static BenchRow slowdown(String what, String against, double[] alone, double[] busy) {
    return new BenchRow(
        what,
        STEP,
        milliseconds(alone),
        new BenchRow.Comparison(against, milliseconds(busy), Timing.ratio(busy, alone)),
        null);
  }

  /** Orbits and spectra of a network that has learned its images. */
  private List<BenchRow> afterTraining(int threads) {
    BenchSize size = BenchSize.S;
    float[][] batch = images(size, 10);
    try (NDManager manager = engine.newManager(device);
        OwnSteps own = new OwnSteps(size, batch, manager, threads)) {
      own.before();
      IntStream.range(0, 1000).forEach(_ -> own.run());
      FullyConnectedMap map =
          FullyConnectedMap.of((FullyConnected) size.architecture(), own.network().values());
      Contestant spectra = () -> spectra(map, batch);
      try (Orbits orbits = new Orbits(own.network(), images(size, ORBITS), batch, 0.01)) {
        double[] iterations = race(1).times(List.of(orbits::advance))[0];
        double[] rates =
            IntStream.range(0, iterations.length)
                .mapToDouble(i -> ORBITS / iterations[i])
                .toArray();
        return List.of(
            BenchRow.alone(
                ORBITS + " orbits of S, one iteration of all", "ms", milliseconds(iterations)),
            BenchRow.alone("the same, iterations of one orbit", "1/s", Timing.of(rates)),
            BenchRow.alone(
                "ρ and σ of ten images of S",
                "ms",
                milliseconds(race(1).times(List.of(spectra))[0])));
      }
    }
  }

  private static void spectra(FullyConnectedMap map, float[][] images) {
    for (float[] image : images) {
      LocalStability.of(map.jacobian(Vectors.doubles(image)));
    }
  }

  private static Timing milliseconds(double[] seconds) {
    return Timing.of(Arrays.stream(seconds).map(time -> 1e3 * time).toArray());
  }

  /** Noise: what the pixels are makes no difference to the clock. */
  private static float[][] images(BenchSize size, int count) {
    SplittableRandom random = new SplittableRandom(count);
    float[][] images = new float[count][size.shape().size()];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextDouble();
      }
    }
    return images;
  }
}
