package org.attractorlab.experiment;

import java.util.List;
import java.util.regex.Pattern;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;

/** Which fields an experiment has in its file, and which values they may have. */
final class ExperimentReader {
  /** The newest layout of experiment files that this program knows. */
  static final int FORMAT = 1;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private ExperimentReader() {}

  static Experiment read(JsonFields in) {
    int format = in.integer("format", Range.of(1, Integer.MAX_VALUE));
    if (format > FORMAT) {
      throw in.refused(
          "This experiment has format " + format + ", but this program knows only " + FORMAT + ".",
          "Open it with a newer version of Attractor Lab.");
    }
    String name = in.text("name");
    if (!NAME.matcher(name).matches()) {
      throw in.refused(
          "\"name\" is \"" + name + "\", which cannot be the name of a file everywhere.",
          "Use up to 64 small letters, digits and hyphens.");
    }
    Experiment experiment =
        new Experiment(
            name,
            in.text("title"),
            in.anyInteger("seed"),
            in.choice("device", DeviceChoice.class),
            in.object("images", ExperimentReader::images),
            in.object("network", ExperimentReader::network),
            in.object("training", ExperimentReader::training),
            in.object("iteration", ExperimentReader::iteration),
            in.object("probes", ExperimentReader::probes));
    if (experiment.images().points() != null && !(experiment.network() instanceof FullyConnected)) {
      throw in.refused(
          "A point is no picture for the filters of \"network.family\".",
          "Take \"fully-connected\" for points.");
    }
    return experiment;
  }

  private static ImageChoice images(JsonFields in) {
    Points points = in.points("points");
    if (points == null && in.text("set").equals(ImageChoice.POINTS)) {
      throw in.refused(
          "\"images.set\" is \"points\", but there is no \"images.points\".",
          "Write \"points\": [[0.5, -0.2], …], or name a set of images.");
    }
    List<String> classes = in.texts("classes");
    List<Integer> indices =
        in.orNull("indices", name -> in.integers(name, Range.of(0, Integer.MAX_VALUE)));
    if (indices != null && (indices.isEmpty() || indices.size() > ImageChoice.MOST)) {
      throw in.refused(
          "\"images.indices\" names " + indices.size() + " images.",
          "Name 1 to " + ImageChoice.MOST + " of them, or write null to pick by rule.");
    }
    ImageChoice images =
        new ImageChoice(
            in.text("set"),
            in.choice("pick", ImageChoice.Pick.class),
            in.integer("count", Range.of(1, ImageChoice.MOST)),
            classes,
            indices,
            in.orNull("size", name -> in.integer(name, Range.of(1, 1024))));
    return points == null ? images : ImageChoice.of(points);
  }

  /** What the default preset has says nothing about an architecture of another family. */
  private static Architecture network(JsonFields in) {
    Family family = in.choice("family", Family.class);
    if (in.isDefault("family")) {
      return family.read(in);
    }
    return family.read(in.withDefaults(LabJson.tree(family.standard())));
  }

  private static TrainingSettings training(JsonFields in) {
    return new TrainingSettings(
        in.choice("optimizer", OptimizerKind.class),
        in.number("learningRate", Range.above(0, 1000)),
        in.integer("batch", Range.of(0, ImageChoice.MOST)),
        in.number("lossTarget", Range.of(0, 1_000_000)),
        in.integer("maxSteps", Range.of(1, 100_000_000)),
        in.orNull("maxSeconds", name -> in.number(name, Range.above(0, 1_000_000))));
  }

  private static IterationSettings iteration(JsonFields in) {
    return new IterationSettings(
        in.choice("starts", StartKind.class),
        in.integer("count", Range.of(1, 1024)),
        in.integer("steps", Range.of(1, 10_000)),
        in.number("tolerance", Range.above(0, 1)),
        in.number("noiseLevel", Range.of(0, 1)),
        in.number("erasedShare", Range.of(0, 1)));
  }

  private static ProbeSettings probes(JsonFields in) {
    Range starts = Range.of(0, 100_000);
    return new ProbeSettings(
        in.integer("noise", starts),
        in.integer("unseen", starts),
        in.integer("corrupted", starts),
        in.integer("nearby", Range.of(1, 10_000)));
  }
}
