package org.attractorlab.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.engine.EngineUnavailable;
import org.attractorlab.network.ParameterValues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment run by the engine. The window, the command line and the tests drive this class.
 *
 * <p>The engine has one thread, and a command must not wait for a training run to end. So all work
 * is done in slices of some milliseconds; after each the rest queues itself again, behind the
 * commands that have come meanwhile. What the work is, only the {@link Workbench} knows; here it is
 * handed to the engine's thread, and snapshots are handed back.
 */
public final class ExperimentRun implements Run {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentRun.class);
  private static final long PUBLISH_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private final EngineThread engine;
  private volatile TrainingImages images;
  private final LatestSnapshot latest;
  private final ExecutorService elsewhere =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("spectra").daemon().unstarted(work));
  private volatile Experiment experiment;
  private volatile Map<Integer, HandMadeStart> replacedStarts = Map.of();
  private volatile boolean closed;

  // These belong to the engine's thread.
  private @Nullable Workbench bench;
  private boolean working;
  private long lastPublished;

  /** Begins to build the network at once; the first snapshot says so. */
  public ExperimentRun(Experiment experiment, TrainingImages images, EngineThread engine) {
    this(experiment, images, engine, null);
  }

  /**
   * The same with weights that are there already, those of a saved model: the run stands still at
   * them until it is told to train. {@link #reset()} leads to the first weights of the seed.
   *
   * @param weights null for those of the seed; if they do not fit the architecture the run fails
   */
  public ExperimentRun(
      Experiment experiment,
      TrainingImages images,
      EngineThread engine,
      @Nullable List<ParameterValues> weights) {
    this(experiment, images, engine, weights, null);
  }

  /**
   * The same where training can go on as if it had never stopped.
   *
   * @param training null if it is not known, then it begins at these weights
   */
  public ExperimentRun(
      Experiment experiment,
      TrainingImages images,
      EngineThread engine,
      @Nullable List<ParameterValues> weights,
      @Nullable SavedTraining training) {
    this.experiment = experiment;
    this.images = images;
    this.engine = engine;
    this.latest = new LatestSnapshot(withoutNetwork(RunState.PREPARING, "Starting the engine"));
    engine.execute(() -> build(weights, training));
  }

  @Override
  public Experiment experiment() {
    return experiment;
  }

  @Override
  public TrainingImages images() {
    return images;
  }

  @Override
  public Snapshot snapshot() {
    return latest.get();
  }

  @Override
  public Snapshot await(Snapshot seen, Duration atMost) throws InterruptedException {
    return latest.await(seen, atMost);
  }

  @Override
  public CompletableFuture<List<ParameterValues>> weights() {
    return ask(Workbench::weights);
  }

  @Override
  public CompletableFuture<List<ParameterValues>> firstWeights() {
    return ask(Workbench::firstWeights);
  }

  @Override
  public CompletableFuture<float[][]> backward(float[] x, float[][] vectors) {
    return ask(bench -> bench.backward(x, vectors));
  }

  @Override
  public CompletableFuture<Checkpoint> checkpoint() {
    return ask(Workbench::checkpoint);
  }

  private <T> CompletableFuture<T> ask(Function<Workbench, T> question) {
    return engine.call(
        () -> {
          if (bench == null) {
            throw new IllegalStateException(snapshot().message());
          }
          return question.apply(bench);
        });
  }

  @Override
  public void train() {
    tell(Workbench::train);
  }

  @Override
  public void pause() {
    tell(Workbench::pause);
  }

  @Override
  public void step() {
    tell(Workbench::step);
  }

  @Override
  public void stop() {
    tell(Workbench::stop);
  }

  @Override
  public void reset() {
    tell(Workbench::reset);
  }

  @Override
  public void learningRate(double rate) {
    experiment = experiment.withLearningRate(rate);
    tell(bench -> bench.learningRate(rate));
  }

  @Override
  public void iterateWhileTraining(boolean on) {
    tell(bench -> bench.live(on));
  }

  @Override
  public void measureWhileTraining(Duration every) {
    tell(bench -> bench.measureWhileTraining(every));
  }

  @Override
  public void iteration(IterationSettings settings) {
    experiment = experiment.withIteration(settings);
    tell(bench -> bench.iteration(settings));
  }

  @Override
  public void replaceStarts(Map<Integer, HandMadeStart> starts) {
    int size = images().set().shape().size();
    for (HandMadeStart start : starts.values()) {
      if (start.image().length != size) {
        throw new IllegalArgumentException(
            "A start of " + start.image().length + " values among images of " + size + ".");
      }
    }
    Map<Integer, HandMadeStart> all = Map.copyOf(starts);
    replacedStarts = all;
    tell(bench -> bench.replaceStarts(all));
  }

  @Override
  public Map<Integer, HandMadeStart> replacedStarts() {
    return replacedStarts;
  }

  @Override
  public void measure() {
    tell(Workbench::measure);
  }

  @Override
  public Exploration<List<OrbitFrame>> orbit(float[] start) {
    return explore((bench, asked) -> bench.orbit(start, asked));
  }

  @Override
  public Exploration<SliceMap> slice(Plane plane, int size) {
    return explore((bench, asked) -> bench.slice(plane, size, asked));
  }

  @Override
  public Exploration<List<RecoveryResult>> recoveryCurve() {
    return explore(Workbench::recoveryCurve);
  }

  @Override
  public PlaneRun plane() {
    return new PlaneCommands(this);
  }

  /** Changes the data under way. */
  void points(Points points) {
    ImageChoice choice = ImageChoice.of(points);
    TrainingImages others = points.toTrainingImages();
    experiment = experiment.withImages(choice);
    images = others;
    tell(bench -> bench.images(choice, others));
  }

  <T> Exploration<T> explore(BiConsumer<Workbench, Exploration<T>> command) {
    Exploration<T> asked = new Exploration<>();
    tell(bench -> command.accept(bench, asked));
    engine.execute(
        () -> {
          if (bench == null) {
            asked.cancel();
          }
        });
    return asked;
  }

  @Override
  public void close() {
    closed = true;
    elsewhere.shutdownNow();
    engine.execute(
        () -> {
          free();
          // Whoever waits for something of it waits no longer.
          latest.put(withoutNetwork(RunState.FAILED, "The run was closed"));
        });
  }

  private void build(@Nullable List<ParameterValues> weights, @Nullable SavedTraining training) {
    guarded(
        () -> {
          bench =
              new Workbench(experiment, images, engine, this::computeElsewhere, weights, training);
          startWorking();
        });
  }

  /** Has the bench do something, then goes on with its work. */
  private void tell(Consumer<Workbench> command) {
    engine.execute(
        () ->
            guarded(
                () -> {
                  if (bench != null) {
                    command.accept(bench);
                    publish(bench);
                    startWorking();
                  }
                }));
  }

  private void startWorking() {
    if (!working) {
      working = true;
      engine.execute(this::workOn);
    }
  }

  private void workOn() {
    guarded(
        () -> {
          working = bench != null && bench.work();
          if (bench == null) {
            return;
          }
          if (!working || System.nanoTime() - lastPublished > PUBLISH_NANOS) {
            publish(bench);
          }
          if (working) {
            engine.execute(this::workOn);
          }
        });
  }

  private <T> void computeElsewhere(Supplier<T> work, Consumer<T> receiver) {
    CompletableFuture.supplyAsync(work, elsewhere)
        .thenAccept(result -> tell(_ -> receiver.accept(result)))
        .exceptionally(
            problem -> {
              if (!(problem.getCause() instanceof CancellationException)) {
                engine.execute(() -> fail(problem.getCause()));
              }
              return null;
            });
  }

  private void publish(Workbench bench) {
    lastPublished = System.nanoTime();
    latest.put(bench.snapshot());
  }

  /** Runs a piece of work of the engine's thread; what goes wrong ends the run with a sentence. */
  private void guarded(Runnable work) {
    if (closed) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | OutOfMemoryError problem) {
      fail(problem);
    }
  }

  private void fail(Throwable problem) {
    if (problem instanceof UnusableInput) {
      LOG.debug("The run cannot begin", problem);
    } else {
      LOG.error("The run has failed", problem);
    }
    free();
    latest.put(withoutNetwork(RunState.FAILED, sentence(problem)));
  }

  private static String sentence(Throwable problem) {
    return switch (problem) {
      case UnusableInput input -> input.getMessage();
      case EngineUnavailable missing -> missing.getMessage();
      case OutOfMemoryError _ ->
          "There is not enough memory for this network. Choose a smaller width, fewer layers or"
              + " fewer images.";
      default -> "The run has failed: " + problem + ". The log has the details.";
    };
  }

  private void free() {
    if (bench != null) {
      bench.close();
      bench = null;
    }
    working = false;
  }

  private Snapshot withoutNetwork(RunState state, String message) {
    return new Snapshot(
        state,
        message,
        -1,
        "",
        0,
        Double.NaN,
        experiment.training().learningRate(),
        0,
        0,
        null,
        new LossCurve(new int[0], new double[0]),
        List.of(),
        false,
        Map.of(),
        List.of(),
        -1,
        null,
        state == RunState.FAILED);
  }
}
