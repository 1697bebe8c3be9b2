package org.attractorlab.experiment.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.depth.ProbeGrid;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.experiment.CancellableMap;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.network.UNet;
import org.attractorlab.training.StopReason;
import org.attractorlab.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * An experiment with networks that differ in one thing, trained one after the other on the same
 * images: deeper and deeper ones, or with stride and without.
 */
public final class DepthSeries {
  /** Layers that are tried where layers can be chosen. */
  public static final List<Integer> LAYERS = List.of(1, 2, 4, 8, 12, 16, 20);

  private static final Duration WATCH = Duration.ofMillis(100);

  /** Starts runs; returns at once. */
  @FunctionalInterface
  public interface Runs {
    Run create(Experiment experiment, TrainingImages images);
  }

  /**
   * One network of a series.
   *
   * @param depth layers, or levels where there are such
   */
  public record Member(int depth, Architecture network) {}

  /**
   * What became of one.
   *
   * @param loss mean squared error at the end
   * @param learned whether the loss has reached its target
   * @param numbers of linear networks, else null
   */
  public record Point(
      Member member,
      double loss,
      int steps,
      boolean learned,
      ProbeGrid answers,
      @Nullable DepthNumbers numbers) {}

  private final Experiment experiment;
  private final TrainingImages images;
  private final Runs runs;

  /**
   * @param experiment whose network is varied
   * @param seconds the most that each training may take
   */
  public DepthSeries(Experiment experiment, TrainingImages images, double seconds, Runs runs) {
    TrainingSettings t = experiment.training();
    double most = t.maxSeconds() == null ? seconds : Math.min(seconds, t.maxSeconds());
    this.experiment =
        experiment.withTraining(
            new TrainingSettings(
                t.optimizer(), t.learningRate(), t.batch(), t.lossTarget(), t.maxSteps(), most));
    this.images = images;
    this.runs = runs;
  }

  /** The network of an experiment with other depths: all levels, or these numbers of layers. */
  public static List<Member> byDepth(Architecture network, ImageShape shape, List<Integer> layers) {
    int halvings = Integer.numberOfTrailingZeros(shape.height() | shape.width());
    List<Integer> levels =
        IntStream.rangeClosed(1, Math.min(halvings, Downsampling.MOST_LEVELS)).boxed().toList();
    return switch (network) {
      case FullyConnected n ->
          layers.stream().map(depth -> new Member(depth, n.withLayers(depth))).toList();
      case Convolutional n ->
          layers.stream().map(depth -> new Member(depth, n.withLayers(depth))).toList();
      case Downsampling n ->
          levels.stream().map(depth -> new Member(depth, n.withLevels(depth))).toList();
      case UNet n -> levels.stream().map(depth -> new Member(depth, n.withLevels(depth))).toList();
    };
  }

  /**
   * Two linear networks with the same number of layers and filters, one without stride, one that
   * halves the image at every other pixel and doubles it again.
   *
   * @param levels halvings of the second, 1 to as many as the images allow
   */
  public static List<Member> withStrideAndWithout(int levels, int filters) {
    Initialization start = new Initialization(Initialization.Scheme.PYTORCH, 1);
    return List.of(
        new Member(
            2 * levels, new Convolutional(2 * levels, filters, 3, Activation.LINEAR, false, start)),
        new Member(
            levels,
            new Downsampling(
                levels,
                filters,
                3,
                Downsampling.Encoder.STRIDED,
                Downsampling.Decoder.NEAREST,
                Activation.LINEAR,
                false,
                start)));
  }

  /**
   * Trains them all.
   *
   * @param done takes each as soon as it is measured
   * @throws CancellationException soon after {@code cancelled} is true
   * @throws UnusableInput if one cannot be trained
   */
  public List<Point> run(List<Member> members, Consumer<Point> done, BooleanSupplier cancelled)
      throws InterruptedException {
    List<Point> points = new ArrayList<>();
    for (Member member : members) {
      Point point = point(member, cancelled);
      points.add(point);
      done.accept(point);
    }
    return points;
  }

  private Point point(Member member, BooleanSupplier cancelled) throws InterruptedException {
    try (Run run = runs.create(experiment.withNetwork(member.network()), images)) {
      run.iterateWhileTraining(false);
      run.train();
      Snapshot end = run.snapshot();
      while (end.state() != RunState.FINISHED) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        if (end.state() == RunState.FAILED) {
          throw new UnusableInput(end.message(), "Choose another network or fewer images.");
        }
        end = run.await(end, WATCH);
      }
      return measured(member, end, run.checkpoint().join().weights(), cancelled);
    }
  }

  private Point measured(
      Member member, Snapshot end, List<ParameterValues> weights, BooleanSupplier cancelled) {
    DifferentiableMap map =
        new CancellableMap(
            DifferentiableMap.of(member.network(), images.set().shape(), weights), cancelled);
    return new Point(
        member,
        end.loss(),
        end.step(),
        end.stopReason() == StopReason.LOSS_REACHED,
        ProbeGrid.of(images, x -> Vectors.floats(map.apply(Vectors.doubles(x)))),
        DepthNumbers.isLinear(member.network())
            ? DepthNumbers.of(member.network(), images, map, 0)
            : null);
  }
}
