package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.data.points.PointFile;
import org.attractorlab.data.read.ReadOptions;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.OwnStarts;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.report.PlaneMeasuring;
import org.attractorlab.experiment.report.PlaneResults;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.report.ShownStarts;
import org.attractorlab.experiment.report.ShownStarts.Plain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iterate}: orbits of a saved network. */
@Command(
    name = "iterate",
    mixinStandardHelpOptions = true,
    description = "Apply a saved network to its own output again and again.")
final class IterateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Parameters(paramLabel = "FILE.alab", description = "The model.alab of a run.")
  private Path file;

  @Option(
      names = "--starts",
      paramLabel = "noise|unseen|corrupted|training|PATH",
      description =
          "Where orbits begin: one of these kinds, or your own images (of"
              + " points a CSV of x,y).")
  private @Nullable String starts;

  @Mixin private Corruptions corruptions;

  @Option(names = "--steps", paramLabel = "K", description = "How often it is applied.")
  private @Nullable Integer steps;

  @Option(names = "--count", paramLabel = "N", description = "How many orbits.")
  private @Nullable Integer count;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the film and the tables go.")
  private Path out;

  IterateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Model model = ModelFile.read(file);
    Experiment experiment = model.experiment().withIteration(settings(model.experiment()));
    ResultFolder results = new ResultFolder(out);
    try (ProgressLine line = new ProgressLine(terminal)) {
      TrainingImages images = images(model, line);
      Map<Integer, HandMadeStart> handMade = handMade(model);
      int[] origins = origins(experiment, images, handMade);
      if (corruptions.areGiven()) {
        List<float[]> spoilt = spoilt(experiment, images);
        results.writeStarts(spoilt, images.set().shape());
        images = OwnStarts.beside(model.images(), spoilt);
        experiment = experiment.withIteration(beginningAtAll(experiment.iteration(), spoilt));
      }
      Followed followed = film(experiment, images, model, handMade, line);
      List<OrbitFrame> film = followed.film();
      line.clear();
      results.writeExperiment(experiment);
      if (followed.plane() == null) {
        results.writeOrbits(images, shown(model.experiment().iteration().starts(), handMade), film);
      } else {
        results.writePlane(followed.plane(), film);
      }
      terminal.say(Summary.ends(film.getLast()));
      Summary.recovery(RecoveryCount.of(origins, film.getLast().ends(), model.images().images()))
          .ifPresent(terminal::say);
      terminal.say("Film: " + results.film());
    }
    return ExitCode.DONE;
  }

  /**
   * @param plane of points, with the starts as particles
   */
  private record Followed(List<OrbitFrame> film, @Nullable PlaneResults plane) {}

  private Followed film(
      Experiment experiment,
      TrainingImages images,
      Model model,
      Map<Integer, HandMadeStart> handMade,
      ProgressLine line)
      throws InterruptedException {
    try (EngineThread engine = Engines.start(experiment.device(), line, terminal);
        Run run = new ExperimentRun(experiment, images, engine, model.weights())) {
      run.replaceStarts(handMade);
      Snapshot newest = line.awaitRest(run);
      if (!images.set().shape().isPoint()) {
        return new Followed(newest.film(), null);
      }
      float[][] from = Starts.of(experiment.iteration(), images, experiment.seed()).values();
      PlaneMeasuring measuring = new PlaneMeasuring(run, line.progress());
      return new Followed(newest.film(), measuring.measure(PlaneMeasuring.flat(from)));
    }
  }

  /** The starts that would be iterated, each spoilt by what was given. */
  private List<float[]> spoilt(Experiment experiment, TrainingImages images) {
    float[][] plain = Starts.of(experiment.iteration(), images, experiment.seed()).values();
    return corruptions.spoil(plain, images, experiment.seed());
  }

  /** What is said of the starts in the pictures. */
  private ShownStarts shown(StartKind usual, Map<Integer, HandMadeStart> handMade) {
    StartKind kind = starts == null ? usual : kind();
    Plain plain =
        fromTrainingImages() ? Plain.TRAINING : kind == null ? Plain.GIVEN : Plain.of(kind);
    return new ShownStarts(plain, corruptions.areGiven(), handMade);
  }

  private static IterationSettings beginningAtAll(IterationSettings i, List<float[]> starts) {
    return new IterationSettings(
        StartKind.UNSEEN, starts.size(), i.steps(), i.tolerance(), i.noiseLevel(), i.erasedShare());
  }

  /** The training image that each start was made of. */
  private static int[] origins(
      Experiment experiment, TrainingImages images, Map<Integer, HandMadeStart> handMade) {
    boolean known = experiment.iteration().starts() == StartKind.CORRUPTED;
    return IntStream.range(0, experiment.iteration().count())
        .map(
            i ->
                handMade.containsKey(i)
                    ? handMade.get(i).origin()
                    : known ? i % images.count() : RecoveryCount.NO_ORIGIN)
        .toArray();
  }

  /** The starts that were made by hand in the window, unless others are asked for. */
  private Map<Integer, HandMadeStart> handMade(Model model) {
    return starts == null && !corruptions.areGiven() ? model.starts() : Map.of();
  }

  private boolean fromTrainingImages() {
    return "training".equalsIgnoreCase(starts);
  }

  private @Nullable StartKind kind() {
    if (fromTrainingImages()) {
      return StartKind.CORRUPTED;
    }
    return Arrays.stream(StartKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(starts))
        .findFirst()
        .orElse(null);
  }

  private IterationSettings settings(Experiment experiment) {
    IterationSettings usual = experiment.iteration();
    StartKind kind = starts == null ? usual.starts() : kind();
    return new IterationSettings(
        kind == null ? StartKind.UNSEEN : kind,
        atLeastOne("--count", count, usual.count()),
        atLeastOne("--steps", steps, usual.steps()),
        usual.tolerance(),
        fromTrainingImages() ? 0 : usual.noiseLevel(),
        fromTrainingImages() ? 0 : usual.erasedShare());
  }

  private static int atLeastOne(String option, @Nullable Integer given, int usual) {
    if (given != null && (given < 1 || given > 10_000)) {
      throw new UnusableInput(
          option + " cannot be " + given + ".", "Give a whole number from 1 to 10000.");
    }
    return given == null ? usual : given;
  }

  private TrainingImages images(Model model, ProgressLine line) {
    StartKind kind = starts == null ? model.experiment().iteration().starts() : kind();
    if (kind == null) {
      ImageShape shape = model.images().set().shape();
      if (shape.isPoint()) {
        return OwnStarts.beside(model.images(), PointFile.read(Path.of(starts)).toSet());
      }
      ImageSet own =
          new Catalogue()
              .open(starts, ReadOptions.DEFAULT.withSize(shape.height()), line.progress());
      return OwnStarts.beside(model.images(), own);
    }
    return kind == StartKind.UNSEEN
        ? SavedImages.withUnseen(model, line.progress())
        : model.images();
  }
}
