package org.attractorlab.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.KeptLosses;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.PlaneRun;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.SavedTraining;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.OptimizerState;
import org.attractorlab.training.StopReason;
import org.attractorlab.training.TrainingState;
import org.jspecify.annotations.Nullable;

/**
 * A run without an engine that looks like a real one: the loss falls with the steps, and iterating
 * blends each start into a training image, the faster the smaller the loss. It moves only when told
 * to, by {@link #advance}.
 */
public final class FakeRun implements Run {
  /** The step at which the loss is at its target. */
  public static final int LAST_STEP = 480;

  private TrainingImages images;
  private final List<String> commands = new ArrayList<>();
  private Experiment experiment;
  private RunState state = RunState.READY;
  private String message = "Ready to train";
  private int step;
  private boolean live = true;
  private Map<StartKind, ProbeResult> probes = Map.of();
  private List<StoredMeasure> stored = List.of();
  private @Nullable OtherEnds otherEnds;
  private Snapshot snapshot;
  private Map<Integer, HandMadeStart> replaced = Map.of();
  private Exploration<SliceMap> slice = new Exploration<>();

  public FakeRun(Experiment experiment, TrainingImages images) {
    this.experiment = experiment;
    this.images = images;
    this.snapshot = look();
  }

  /** What it was told, in order. */
  public synchronized List<String> commands() {
    return List.copyOf(commands);
  }

  /** Makes so many steps if it is training. */
  public synchronized void advance(int steps) {
    if (state != RunState.TRAINING) {
      return;
    }
    step = Math.min(LAST_STEP, step + steps);
    if (step == LAST_STEP) {
      state = RunState.FINISHED;
      message = "The loss has reached its target";
    }
    snapshot = look();
  }

  /** Breaks down with a message. */
  public synchronized void fail(String why) {
    tell("fail", RunState.FAILED, why);
  }

  @Override
  public synchronized Experiment experiment() {
    return experiment;
  }

  @Override
  public synchronized TrainingImages images() {
    return images;
  }

  @Override
  public synchronized Snapshot snapshot() {
    return snapshot;
  }

  @Override
  public Snapshot await(Snapshot seen, Duration atMost) {
    return snapshot();
  }

  @Override
  public CompletableFuture<List<ParameterValues>> weights() {
    int size = images.set().shape().size();
    int width = 4;
    return CompletableFuture.completedFuture(
        List.of(
            new ParameterValues("layer0.weight", new int[] {width, size}, values(width * size)),
            new ParameterValues("layer1.weight", new int[] {size, width}, values(size * width))));
  }

  @Override
  public CompletableFuture<List<ParameterValues>> firstWeights() {
    return weights();
  }

  @Override
  public CompletableFuture<float[][]> backward(float[] x, float[][] vectors) {
    Jacobian jacobian =
        DifferentiableMap.of(experiment.network(), images.set().shape(), weights().join())
            .jacobian(Vectors.doubles(x));
    float[][] products = new float[vectors.length][x.length];
    for (int i = 0; i < vectors.length; i++) {
      double[] product = jacobian.transposedTimes(Vectors.doubles(vectors[i]));
      for (int j = 0; j < x.length; j++) {
        products[i][j] = (float) product[j];
      }
    }
    return CompletableFuture.completedFuture(products);
  }

  @Override
  public synchronized CompletableFuture<Checkpoint> checkpoint() {
    TrainingState state =
        new TrainingState(
            step,
            snapshot.loss(),
            snapshot.seconds(),
            experiment.training().lossTarget(),
            experiment.training().maxSteps(),
            Double.POSITIVE_INFINITY,
            snapshot.stopReason(),
            "",
            0,
            loss(0),
            loss(0),
            0,
            new OptimizerState(step, zeros(1), zeros(2)));
    return CompletableFuture.completedFuture(
        new Checkpoint(
            experiment,
            images,
            snapshot,
            weights().join(),
            new SavedTraining(state, KeptLosses.none()),
            replaced));
  }

  private List<float[]> zeros(int moment) {
    return experiment.training().optimizer().moments() < moment
        ? List.of()
        : weights().join().stream().map(array -> new float[array.values().length]).toList();
  }

  @Override
  public synchronized void train() {
    tell("train", RunState.TRAINING, "Training");
  }

  @Override
  public synchronized void pause() {
    tell("pause", RunState.PAUSED, "Paused");
  }

  @Override
  public synchronized void step() {
    step++;
    tell("step", RunState.PAUSED, "One step made");
  }

  @Override
  public synchronized void stop() {
    tell("stop", RunState.FINISHED, "Stopped");
  }

  @Override
  public synchronized void reset() {
    step = 0;
    probes = Map.of();
    stored = List.of();
    otherEnds = null;
    tell("reset", RunState.READY, "Ready to train");
  }

  @Override
  public synchronized void learningRate(double rate) {
    experiment = Change.learningRate(rate).apply(experiment);
    tell("learningRate " + rate, state, message);
  }

  @Override
  public synchronized void iterateWhileTraining(boolean on) {
    live = on;
    tell("iterateWhileTraining " + on, state, message);
  }

  @Override
  public synchronized void measureWhileTraining(Duration every) {
    commands.add("measureWhileTraining " + every.toSeconds());
  }

  /** Finds out, while it trains, that the first image does not attract and the others do. */
  public synchronized void measureLive() {
    stored = FakeMeasures.live(images.count());
    snapshot = look();
  }

  @Override
  public synchronized void iteration(IterationSettings settings) {
    experiment = Change.iteration(_ -> settings).apply(experiment);
    tell("iteration", state, message);
  }

  @Override
  public synchronized Map<Integer, HandMadeStart> replacedStarts() {
    return replaced;
  }

  @Override
  public synchronized void replaceStarts(Map<Integer, HandMadeStart> starts) {
    replaced = Map.copyOf(starts);
    tell("replaceStarts " + starts.keySet(), state, message);
  }

  @Override
  public synchronized void measure() {
    FakeMeasures measures = new FakeMeasures(images.count(), orbits());
    probes = measures.probes();
    otherEnds = measures.otherEnds();
    stored = measures.stored();
    tell("measure", state, message);
  }

  /** All orbits move by halves towards the first training image. */
  @Override
  public synchronized Exploration<List<OrbitFrame>> orbit(float[] start) {
    commands.add("orbit");
    Exploration<List<OrbitFrame>> asked = new Exploration<>();
    asked.complete(FakeOrbits.byHalves(images.image(0), start));
    return asked;
  }

  /** Half of the cells end at the first training image, the others at every other kind of end. */
  @Override
  public synchronized Exploration<SliceMap> slice(Plane plane, int size) {
    commands.add("slice");
    Exploration<SliceMap> asked = new Exploration<>();
    asked.put(FakeMeasures.slice(size), 1.0 / 64);
    slice = asked;
    return asked;
  }

  /** The slice asked for last, to be completed by the test. */
  public synchronized Exploration<SliceMap> slice() {
    return slice;
  }

  @Override
  public synchronized Exploration<List<RecoveryResult>> recoveryCurve() {
    commands.add("recoveryCurve");
    Exploration<List<RecoveryResult>> asked = new Exploration<>();
    asked.complete(FakeMeasures.recovery(images.count()));
    return asked;
  }

  @Override
  public PlaneRun plane() {
    return new FakePlane(this);
  }

  /** Takes other points. */
  synchronized void points(Points points) {
    experiment = experiment.withImages(ImageChoice.of(points));
    images = points.toTrainingImages();
    probes = Map.of();
    stored = List.of();
    tell("points " + points.count(), state, message);
  }

  /** For commands that change nothing. */
  synchronized void note(String command) {
    commands.add(command);
  }

  @Override
  public synchronized void close() {
    commands.add("close");
  }

  private float[] values(int count) {
    Random random = new Random(step);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() / Math.sqrt(images.set().shape().size()));
    }
    return values;
  }

  private void tell(String command, RunState next, String nextMessage) {
    commands.add(command);
    state = next;
    message = nextMessage;
    snapshot = look();
  }

  private double loss(int at) {
    double x = (double) at / LAST_STEP;
    return 0.2 * Math.pow(10, -7.35 * x) * (1 + 0.25 * Math.sin(at * 0.7) * Math.exp(-4 * x));
  }

  private Snapshot look() {
    boolean training = state == RunState.TRAINING;
    int[] steps = IntStream.range(0, step).map(i -> i + 1).toArray();
    double[] losses = IntStream.range(0, step).mapToDouble(this::loss).toArray();
    List<OrbitFrame> film;
    if (training && live) {
      film = List.of(orbits().frame(step % 40));
    } else {
      film = IntStream.rangeClosed(0, training ? 0 : 40).mapToObj(orbits()::frame).toList();
    }
    @Nullable StopReason reason = state == RunState.FINISHED ? StopReason.LOSS_REACHED : null;
    return new Snapshot(
        state,
        message,
        training ? (double) step / LAST_STEP : -1,
        "cpu",
        step,
        step == 0 ? Double.NaN : loss(step - 1),
        experiment.training().learningRate(),
        training ? 96.4 : 0,
        step / 96.4,
        reason,
        new LossCurve(steps, losses),
        film,
        training && live,
        probes,
        stored,
        stored.isEmpty() ? -1 : step,
        otherEnds,
        !training);
  }

  private FakeOrbits orbits() {
    return new FakeOrbits(
        images, experiment.iteration(), HandMadeStart.images(replaced), (double) step / LAST_STEP);
  }
}
