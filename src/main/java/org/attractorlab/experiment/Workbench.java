package org.attractorlab.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.RecoveryCurve;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.Slice;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.orbit.Orbits;
import org.attractorlab.dynamics.spectrum.BackwardPass;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.engine.MemoryEstimate;
import org.attractorlab.network.Network;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.Step;
import org.attractorlab.training.StopReason;
import org.attractorlab.training.TrainingLoop;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run and the work that is left to do in it, confined to the engine's thread.
 *
 * <p>{@link #work} does one slice of a few milliseconds of the most urgent work: train; iterate the
 * watched orbits until their film is complete; measure, if asked to; explore what else was asked
 * for. Between two slices commands change what is to be done.
 */
final class Workbench implements AutoCloseable {
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** While the weights change, the watched orbits make about this many steps a second. */
  private static final int LIVE_STEPS_PER_SECOND = 20;

  private final EngineThread engine;
  private final Measuring.Elsewhere elsewhere;
  private TrainingImages images;
  private float[][] memories;
  private final String device;
  private Experiment experiment;

  private Network network;
  private TrainingLoop loop;
  private WatchedOrbits film;
  private Map<Integer, HandMadeStart> handMade = Map.of();
  private LossHistory losses = new LossHistory();
  private SpeedMeter speed = new SpeedMeter();

  private boolean training;
  private boolean live = true;
  private long lastLiveStep;
  private @Nullable Measuring measuring;
  private final LiveMeasuring liveMeasuring;
  private final Explorations explorations = new Explorations();
  private final PlaneBench plane = new PlaneBench(this);

  /**
   * Builds the network; takes as long as its parameters take to draw.
   *
   * @param elsewhere computes what needs no engine
   * @param weights to begin with instead of those of the seed, or null
   * @param training to go on with, or null for one that begins
   */
  Workbench(
      Experiment experiment,
      TrainingImages images,
      EngineThread engine,
      Measuring.Elsewhere elsewhere,
      @Nullable List<ParameterValues> weights,
      @Nullable SavedTraining training) {
    this.engine = engine;
    this.elsewhere = elsewhere;
    this.liveMeasuring = new LiveMeasuring(elsewhere);
    this.experiment = experiment;
    this.images = images;
    this.memories = images.images();
    this.device = engine.facts(experiment.device()).device();
    build(weights, Map.of());
    if (training != null) {
      loop.continueFrom(training.state());
      losses = LossHistory.of(training.losses());
      if (loop.stopReason().isPresent()) {
        measure();
      }
    }
  }

  private void build(@Nullable List<ParameterValues> weights, Map<Integer, float[]> replaced) {
    long needed = experiment.network().trainingBytes(images.set().shape(), images.count());
    MemoryEstimate.ofThisMachine(needed).check("This network");
    network = newNetwork();
    if (weights != null) {
      network.restore(weights);
    }
    loop = new TrainingLoop(network, memories, experiment.training(), experiment.seed());
    film = newFilm(replaced);
  }

  /** A network with the weights of the seed. */
  private Network newNetwork() {
    return Network.build(
        experiment.network(),
        images.set().shape(),
        engine.newManager(experiment.device()),
        experiment.seed());
  }

  /** The watched orbits from now on; starts that were replaced stay so. */
  private WatchedOrbits newFilm(Map<Integer, float[]> replaced) {
    return new WatchedOrbits(
        network, images, memories, experiment.seed(), experiment.iteration(), replaced);
  }

  private void renewFilm() {
    WatchedOrbits old = film;
    film = newFilm(old.replaced());
    old.close();
  }

  /** Does one slice of the most urgent work. Returns whether there is more. */
  boolean work() {
    return plane.work() || workOnOthers() || plane.isWaiting();
  }

  private boolean workOnOthers() {
    if (training) {
      trainForASlice();
      return true;
    }
    if (!film.complete()) {
      film.advance();
      return true;
    }
    if (measuring != null && !measuring.isJudged()) {
      // Slices wait for the verdicts, too: near a stored image orbits need not be followed further.
      return measuring.work();
    }
    return explorations.work();
  }

  private void trainForASlice() {
    long end = System.nanoTime() + SLICE_NANOS;
    boolean ended;
    do {
      ended = makeStep();
    } while (!ended && System.nanoTime() < end);
    if (ended) {
      finish();
      return;
    }
    liveMeasuring.look(network, memories, loop.steps());
    if (live && System.nanoTime() - lastLiveStep > 1e9 / LIVE_STEPS_PER_SECOND) {
      lastLiveStep = System.nanoTime();
      film.advanceLive();
    }
  }

  /** Makes a step and says whether a stop rule has ended the training. */
  private boolean makeStep() {
    int before = loop.steps();
    Step step = loop.step();
    if (step.stopReason() != StopReason.DIVERGED) {
      losses.add(before, step.loss());
    }
    speed.at(loop.steps(), loop.seconds());
    return loop.stopReason().isPresent();
  }

  private void finish() {
    training = false;
    weightsChanged();
    measure();
  }

  void train() {
    loop.resume();
    training = true;
    forgetMeasures();
    explorations.close();
  }

  void pause() {
    if (training) {
      finish();
    }
  }

  void stop() {
    training = false;
    loop.stop();
    weightsChanged();
  }

  void step() {
    training = false;
    loop.resume();
    if (makeStep()) {
      finish();
    } else {
      weightsChanged();
    }
  }

  void reset() {
    close();
    training = false;
    losses = new LossHistory();
    speed = new SpeedMeter();
    build(null, film.replaced());
  }

  void learningRate(double rate) {
    experiment = experiment.withLearningRate(rate);
    loop.learningRate(rate);
  }

  void live(boolean on) {
    live = on;
  }

  void measureWhileTraining(Duration every) {
    liveMeasuring.every(every);
  }

  void iteration(IterationSettings settings) {
    experiment = experiment.withIteration(settings);
    renewFilm();
  }

  /** Other data from now on, with the weights as they are. */
  void images(ImageChoice choice, TrainingImages others) {
    experiment = experiment.withImages(choice);
    images = others;
    memories = others.images();
    loop.images(memories);
    renewFilm();
    forgetMeasures();
    explorations.close();
  }

  Network network() {
    return network;
  }

  float[][] memories() {
    return memories;
  }

  /** Training steps made. */
  int steps() {
    return loop.steps();
  }

  /** What is asked of runs of points alone. */
  PlaneBench plane() {
    return plane;
  }

  /** Lets some orbits begin elsewhere; while the weights change all begin anew. */
  void replaceStarts(Map<Integer, HandMadeStart> starts) {
    handMade = starts;
    film.replace(HandMadeStart.images(starts), !training);
  }

  void measure() {
    forgetMeasures();
    measuring = new Measuring(network, experiment, images, elsewhere);
  }

  /** Follows a single start to its end. */
  void orbit(float[] start, Exploration<List<OrbitFrame>> asked) {
    explore(
        asked,
        watched -> {
          float[][] one = {start};
          Orbits orbit = new Orbits(network, one, memories, watched.tolerance());
          return Explorer.of(new SingleOrbit(orbit, watched.steps()));
        });
  }

  /** Measures the basins in a plane. */
  void slice(Plane plane, int size, Exploration<SliceMap> asked) {
    explore(
        asked,
        watched ->
            Explorer.of(
                new Slice(
                    network,
                    plane,
                    size,
                    memories,
                    watched.steps(),
                    watched.tolerance(),
                    isStored())));
  }

  /** Measures the recovery of training images by level of noise. */
  void recoveryCurve(Exploration<List<RecoveryResult>> asked) {
    explore(
        asked,
        watched ->
            Explorer.of(
                new RecoveryCurve(
                    network,
                    memories,
                    experiment.probes().nearby(),
                    watched.steps(),
                    watched.tolerance(),
                    experiment.seed())));
  }

  <T> void explore(Exploration<T> asked, Function<IterationSettings, Explorer<T>> start) {
    if (training) {
      asked.cancel();
    } else {
      explorations.add(asked, () -> start.apply(experiment.iteration()));
    }
  }

  private IntPredicate isStored() {
    List<StoredMeasure> stored = measuring == null ? List.of() : measuring.stored();
    return image -> image < stored.size() && stored.get(image).stored();
  }

  private void weightsChanged() {
    forgetMeasures();
    explorations.close();
    film.restart();
  }

  private void forgetMeasures() {
    liveMeasuring.close();
    if (measuring != null) {
      measuring.close();
      measuring = null;
    }
  }

  List<ParameterValues> weights() {
    return network.values();
  }

  List<ParameterValues> firstWeights() {
    try (Network first = newNetwork()) {
      return first.values();
    }
  }

  float[][] backward(float[] x, float[][] vectors) {
    return new BackwardPass(network).transposedTimes(x, vectors);
  }

  Checkpoint checkpoint() {
    SavedTraining training = new SavedTraining(loop.state(), losses.kept());
    return new Checkpoint(experiment, images, snapshot(), weights(), training, handMade);
  }

  Snapshot snapshot() {
    return new Snapshot(
        state(),
        message(),
        progress(),
        device,
        loop.steps(),
        loop.loss(),
        loop.learningRate(),
        speed.stepsPerSecond(),
        loop.seconds(),
        loop.stopReason().orElse(null),
        losses.curve(),
        film.frames(),
        training && live,
        measuring == null ? Map.of() : measuring.probes(),
        measuring == null ? liveMeasuring.stored() : measuring.stored(),
        measuring == null ? liveMeasuring.step() : loop.steps(),
        measuring == null ? null : measuring.otherEnds(),
        isResting());
  }

  private boolean isResting() {
    return !training
        && film.complete()
        && (measuring == null || measuring.isComplete())
        && explorations.isIdle();
  }

  private RunState state() {
    if (training) {
      return RunState.TRAINING;
    }
    if (loop.stopReason().isPresent()) {
      return RunState.FINISHED;
    }
    return loop.steps() == 0 ? RunState.READY : RunState.PAUSED;
  }

  private String message() {
    if (training) {
      return "Training";
    }
    if (!film.complete()) {
      return "Iterating";
    }
    if (measuring != null && !measuring.isComplete()) {
      return "Measuring attractors";
    }
    if (!isResting()) {
      return "Following orbits";
    }
    return loop.stopReason().map(this::describe).orElse("Ready");
  }

  private String describe(StopReason reason) {
    return switch (reason) {
      case LOSS_REACHED -> "The loss has reached its target";
      case STEPS_REACHED -> "All steps are made; the loss has not reached its target";
      case TIME_REACHED -> "The time is over; the loss has not reached its target";
      case STOPPED -> "Stopped";
      case DIVERGED -> loop.advice();
    };
  }

  /** The share of the current work that is done, −1 where there is none. */
  private double progress() {
    if (training) {
      return progressOfTraining();
    }
    if (measuring != null && !measuring.isComplete()) {
      return measuring.progress();
    }
    return explorations.isIdle() ? -1 : explorations.progress();
  }

  /**
   * How far the logarithm of the loss has come towards that of its target: losses fall by orders of
   * magnitude, so this moves about evenly.
   */
  private double progressOfTraining() {
    double target = experiment.training().lossTarget();
    double first = losses.first();
    if (!(target > 0) || !(first > target) || !Double.isFinite(loop.loss())) {
      return -1;
    }
    return Math.clamp(Math.log(first / loop.loss()) / Math.log(first / target), 0, 1);
  }

  @Override
  public void close() {
    forgetMeasures();
    explorations.close();
    plane.close();
    film.close();
    loop.close();
    network.close();
  }
}
