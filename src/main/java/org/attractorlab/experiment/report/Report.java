package org.attractorlab.experiment.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.ShallowMeasure;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentFile;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment gave. As JSON its names are relied on by other programs: some may be added,
 * none renamed.
 *
 * @param format the version of the layout
 * @param state {@code FINISHED}, {@code STOPPED} before a stop rule ended it, or {@code FAILED}
 * @param stored how many training images are attractors, null where that was not measured
 * @param probes where orbits end, by kind of start
 * @param plane what was measured of the plane or the line; not there where the data are images
 * @param depth what depth has made of the network, null where there is none
 * @param recovery which share of training images comes back, by level of noise; empty where that
 *     was not measured
 * @param spuriousAttractors the most frequent ones, null where that was not measured
 * @param cycles the most frequent ones, null where that was not measured
 * @param shallow how far a single layer is from where theory says it goes; null for other networks
 * @param checks what theory predicts for this very network, and what was measured
 */
public record Report(
    int format,
    ExperimentFile experiment,
    String device,
    long seed,
    String state,
    NetworkPart network,
    TrainingPart training,
    List<ImagePart> trainingImages,
    @Nullable Integer stored,
    Map<String, ProbeResult> probes,
    List<RecoveryResult> recovery,
    @Nullable List<OtherEndPart> spuriousAttractors,
    @Nullable List<OtherEndPart> cycles,
    @Nullable DepthPart depth,
    @Nullable ShallowMeasure shallow,
    List<CheckResult> checks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanePart plane) {
  private static final int FORMAT = 1;

  /**
   * @param parameters how many numbers are trained
   * @param overparameterization parameters for each number that is to be memorized
   */
  public record NetworkPart(long parameters, double overparameterization, List<LayerPart> layers) {}

  /** The shapes of a layer's arrays; null where it has none. */
  public record LayerPart(String name, int @Nullable [] weight, int @Nullable [] bias) {}

  /** How the training went; the loss is a mean squared error. */
  public record TrainingPart(
      double loss, int steps, double seconds, double stepsPerSecond, @Nullable String stopReason) {}

  /**
   * One training image. What was not measured is null.
   *
   * @param index its number, from 0
   * @param setIndex its index in its set
   * @param fixedPointError RMS distance of f(x) from x
   * @param reason why it is not stored, a sentence; empty where it is
   */
  public record ImagePart(
      int index,
      int setIndex,
      String label,
      @Nullable Double fixedPointError,
      @Nullable Double spectralRadius,
      @Nullable Double largestSingularValue,
      @Nullable Double recoveredShare,
      @Nullable Boolean stored,
      @Nullable String reason) {}

  /** The report of a run of which nothing else was found out. */
  public static Report of(
      Experiment experiment,
      TrainingImages images,
      Snapshot snapshot,
      String state,
      List<ParameterValues> weights) {
    return of(experiment, images, snapshot, state, weights, Findings.NONE);
  }

  /**
   * The report of a run.
   *
   * @param state see {@link Report}
   * @param weights the network's, empty where it could not be built
   */
  public static Report of(
      Experiment experiment,
      TrainingImages images,
      Snapshot snapshot,
      String state,
      List<ParameterValues> weights,
      Findings findings) {
    NetworkPart network = network(images, weights);
    return of(experiment, images, snapshot, state, weights, findings, network);
  }

  private static Report of(
      Experiment experiment,
      TrainingImages images,
      Snapshot snapshot,
      String state,
      List<ParameterValues> weights,
      Findings findings,
      NetworkPart network) {
    Map<String, ProbeResult> probes = new LinkedHashMap<>();
    for (StartKind kind : StartKind.values()) {
      if (snapshot.probes().containsKey(kind)) {
        probes.put(LabJson.nameOf(kind), snapshot.probes().get(kind));
      }
    }
    double speed = snapshot.seconds() > 0 ? snapshot.step() / snapshot.seconds() : 0;
    return new Report(
        FORMAT,
        new ExperimentFile(experiment),
        snapshot.device(),
        experiment.seed(),
        state,
        network,
        new TrainingPart(
            snapshot.loss(),
            snapshot.step(),
            snapshot.seconds(),
            speed,
            snapshot.stopReason() == null ? null : snapshot.stopReason().name()),
        trainingImages(images, snapshot.stored()),
        stored(snapshot),
        probes,
        findings.recovery(),
        OtherEndPart.attractors(snapshot.otherEnds(), images),
        OtherEndPart.cycles(snapshot.otherEnds(), images),
        images.set().shape().isPoint() ? null : DepthPart.of(experiment.network(), images, weights),
        findings.shallow(),
        findings.checks(),
        null);
  }

  /** The report of a run whose weights are not at hand; it names no layers. */
  public static Report of(Experiment experiment, TrainingImages images, Snapshot snapshot) {
    ImageShape shape = images.set().shape();
    NetworkPart network =
        new NetworkPart(
            experiment.network().parameters(shape),
            experiment.network().overparameterization(shape, images.count()),
            List.of());
    String state = stateOf(snapshot);
    return of(experiment, images, snapshot, state, List.of(), Findings.NONE, network);
  }

  private static String stateOf(Snapshot snapshot) {
    boolean finished =
        snapshot.state() == RunState.FINISHED && snapshot.stopReason() != StopReason.STOPPED;
    return finished ? "FINISHED" : "STOPPED";
  }

  /** The report of a run that may go on, of which nothing else was found out. */
  public static Report of(Checkpoint checkpoint) {
    return of(checkpoint, Findings.NONE);
  }

  /** The report of a run that may go on. */
  public static Report of(Checkpoint checkpoint, Findings findings) {
    Snapshot snapshot = checkpoint.snapshot();
    return of(
        checkpoint.experiment(),
        checkpoint.images(),
        snapshot,
        stateOf(snapshot),
        checkpoint.weights(),
        findings);
  }

  /** The same with what was measured of the plane or the line; null where that is nothing. */
  public Report with(@Nullable PlaneResults measured) {
    return new Report(
        format,
        experiment,
        device,
        seed,
        state,
        network,
        training,
        trainingImages,
        stored,
        probes,
        recovery,
        spuriousAttractors,
        cycles,
        depth,
        shallow,
        checks,
        measured == null ? null : PlanePart.of(measured));
  }

  /** As JSON text, with a line end at its end. */
  public String toJson() {
    return LabJson.write(this);
  }

  private static NetworkPart network(TrainingImages images, List<ParameterValues> weights) {
    Map<String, LayerPart> layers = new LinkedHashMap<>();
    long parameters = 0;
    for (ParameterValues array : weights) {
      parameters += array.values().length;
      String layer = array.name().substring(0, array.name().lastIndexOf('.'));
      boolean isBias = array.name().endsWith(".bias");
      layers.merge(
          layer,
          new LayerPart(layer, isBias ? null : array.shape(), isBias ? array.shape() : null),
          (weight, bias) -> new LayerPart(layer, weight.weight(), bias.bias()));
    }
    double numbers = (double) images.count() * images.set().shape().size();
    return new NetworkPart(parameters, parameters / numbers, List.copyOf(layers.values()));
  }

  private static List<ImagePart> trainingImages(
      TrainingImages images, List<StoredMeasure> measures) {
    List<ImagePart> parts = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      parts.add(part(i, images, measures.isEmpty() ? null : measures.get(i)));
    }
    return parts;
  }

  private static ImagePart part(int i, TrainingImages images, @Nullable StoredMeasure measure) {
    int index = images.index(i);
    String label = images.label(i);
    return measure == null
        ? new ImagePart(i, index, label, null, null, null, null, null, null)
        : new ImagePart(
            i,
            index,
            label,
            measure.fixedPointError(),
            measure.spectralRadius(),
            measure.largestSingularValue(),
            measure.recoveredShare(),
            measure.stored(),
            measure.reason());
  }

  private static @Nullable Integer stored(Snapshot snapshot) {
    return snapshot.stored().isEmpty()
        ? null
        : (int) snapshot.stored().stream().filter(StoredMeasure::stored).count();
  }
}
