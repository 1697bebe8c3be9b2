package org.attractorlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.Architecture;
import org.attractorlab.training.TrainingSettings;

/** Changes of one part of an experiment, for {@link Laboratory#edit}. */
public final class Change {
  private Change() {}

  public static UnaryOperator<Experiment> seed(long seed) {
    return e ->
        new Experiment(
            e.name(),
            e.title(),
            seed,
            e.device(),
            e.images(),
            e.network(),
            e.training(),
            e.iteration(),
            e.probes());
  }

  public static UnaryOperator<Experiment> device(DeviceChoice device) {
    return e ->
        new Experiment(
            e.name(),
            e.title(),
            e.seed(),
            device,
            e.images(),
            e.network(),
            e.training(),
            e.iteration(),
            e.probes());
  }

  public static UnaryOperator<Experiment> images(UnaryOperator<ImageChoice> change) {
    return e -> e.withImages(change.apply(e.images()));
  }

  /** Another set; classes, images picked by hand and size were those of the one before. */
  public static UnaryOperator<Experiment> imageSet(String nameOrPath) {
    return images(c -> new ImageChoice(nameOrPath, c.pick(), c.count(), List.of(), null, null));
  }

  /** Images of the user's own: the experiment is no longer the preset that it was. */
  public static UnaryOperator<Experiment> ownImages(Path path) {
    String title = path.getFileName().toString();
    String name =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return e ->
        imageSet(path.toAbsolutePath().toString())
            .apply(e)
            .named(name.isEmpty() ? "own-images" : name, title);
  }

  /** Asks for so many images, picked by rule. */
  public static UnaryOperator<Experiment> count(int count) {
    return images(c -> c.withCount(count));
  }

  public static UnaryOperator<Experiment> network(UnaryOperator<Architecture> change) {
    return e ->
        new Experiment(
            e.name(),
            e.title(),
            e.seed(),
            e.device(),
            e.images(),
            change.apply(e.network()),
            e.training(),
            e.iteration(),
            e.probes());
  }

  public static UnaryOperator<Experiment> training(UnaryOperator<TrainingSettings> change) {
    return e -> e.withTraining(change.apply(e.training()));
  }

  /** Goes to the run that is there; needs no new one. */
  public static UnaryOperator<Experiment> learningRate(double rate) {
    return e -> e.withLearningRate(rate);
  }

  /** Goes to the run that is there; needs no new one. */
  public static UnaryOperator<Experiment> iteration(UnaryOperator<IterationSettings> change) {
    return e -> e.withIteration(change.apply(e.iteration()));
  }
}
