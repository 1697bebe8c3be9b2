package org.attractorlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.points.PointFile;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.Setting;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: an experiment from its file to its results. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run an experiment and write what it gave into a folder.")
final class RunCommand implements Callable<Integer> {
  private static final Path RESULTS = Path.of("attractor-lab-results");

  private final Terminal terminal;
  private final ExperimentJson json = new ExperimentJson();

  @Mixin private Verbose verbose;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "An experiment's or a lesson's file, such as the experiment.json of a run, or a"
              + " model.alab, whose training goes on.")
  private @Nullable Path file;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "An experiment or a lesson that came with the program; \"presets\" and \"lessons\" list"
              + " them.")
  private @Nullable String preset;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Change a field, such as training.learningRate=1e-4; may be given often.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--images",
      paramLabel = "PATH",
      description = {
        "Your own images: a file, a folder or an archive.",
        "Or points of the plane: a CSV of x,y, or a shape such as spiral or ring:12."
      })
  private @Nullable String images;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where results go; attractor-lab-results/NAME if not given.")
  private @Nullable Path out;

  @Option(names = "--seed", paramLabel = "N", description = "The seed of all randomness.")
  private @Nullable Long seed;

  @Option(names = "--device", paramLabel = "auto|cpu|gpu", description = "Where to compute.")
  private @Nullable DeviceChoice device;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static Path defaultFolder(Experiment experiment) {
    return RESULTS.resolve(experiment.name());
  }

  @Override
  public Integer call() throws InterruptedException {
    if (file != null && preset == null && file.toString().endsWith(".alab")) {
      return goOn(file);
    }
    boolean table = file != null && PointFile.isPoints(file);
    String data = images != null ? images : table ? file.toString() : "";
    boolean ofPoints = GivenPoints.areNamedBy(data);
    boolean mine = ofPoints && preset == null && (file == null || table);
    Preset chosen = mine ? Presets.shipped().named(Presets.PLANE) : chosen();
    Experiment base = chosen.experiment();
    if (ofPoints) {
      base = GivenPoints.of(data, seed == null ? base.seed() : seed).in(base, mine);
    }
    Experiment experiment = json.with(base, changes(!ofPoints));
    Path folder = out == null ? defaultFolder(experiment) : out;
    return new RunSession(terminal, run -> LessonAnswers.of(chosen, run)).run(experiment, folder);
  }

  /** Limits, counted from the first step, and the rate may be other ones than before. */
  private int goOn(Path saved) throws InterruptedException {
    Model model = ModelFile.read(saved);
    Model changed = model.goingOnWith(json.with(model.experiment(), changes(true)));
    Path folder = out == null ? defaultFolder(changed.experiment()) : out;
    return new RunSession(terminal).goOn(changed, folder);
  }

  private Preset chosen() {
    if (preset != null && file != null) {
      throw new UnusableInput(
          "Both the preset " + preset + " and the file " + file + " were given.", "Give one.");
    }
    Presets presets = Presets.shipped();
    if (file == null) {
      return presets.named(preset == null ? Presets.DEFAULT : preset);
    }
    List<String> names =
        Stream.of(presets.all(), presets.lessons())
            .flatMap(List::stream)
            .map(Preset::name)
            .toList();
    if (!Files.exists(file) && names.contains(file.toString())) {
      throw new UnusableInput(
          "There is no file " + file + ".", "Did you mean --preset " + file + "?");
    }
    return json.readPreset(file);
  }

  /**
   * The short options first, so that {@code --set} has the last word.
   *
   * @param ofImages whether {@code --images} names images, not points
   */
  private List<Setting> changes(boolean ofImages) {
    List<Setting> changes = new ArrayList<>();
    if (seed != null) {
      changes.add(new Setting("seed", seed.toString()));
    }
    if (device != null) {
      changes.add(new Setting("device", device.name().toLowerCase(Locale.ROOT)));
    }
    if (images != null && ofImages) {
      // Which images of a bundled set were chosen says nothing about others.
      changes.add(Setting.text("images.set", images));
      changes.add(new Setting("images.indices", "null"));
      changes.add(new Setting("images.classes", "[]"));
    }
    settings.forEach(setting -> changes.add(Setting.parse(setting)));
    return changes;
  }
}
