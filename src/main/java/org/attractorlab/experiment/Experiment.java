package org.attractorlab.experiment;

import org.attractorlab.data.ImageChoice;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.network.Architecture;
import org.attractorlab.training.TrainingSettings;

/**
 * Everything needed to repeat a result; one JSON file.
 *
 * @param name short, for files: lower case letters, digits, hyphens
 * @param title for people
 * @param seed of all randomness: picks, initialization, batches, starts
 */
public record Experiment(
    String name,
    String title,
    long seed,
    DeviceChoice device,
    ImageChoice images,
    Architecture network,
    TrainingSettings training,
    IterationSettings iteration,
    ProbeSettings probes) {
  /** The same experiment with other training images. */
  public Experiment withImages(ImageChoice choice) {
    return new Experiment(name, title, seed, device, choice, network, training, iteration, probes);
  }

  /** The same experiment under another name. */
  public Experiment named(String other, String otherTitle) {
    return new Experiment(
        other, otherTitle, seed, device, images, network, training, iteration, probes);
  }

  /** The same experiment with another network. */
  public Experiment withNetwork(Architecture other) {
    return new Experiment(name, title, seed, device, images, other, training, iteration, probes);
  }

  /** The same experiment with other watched orbits. */
  public Experiment withIteration(IterationSettings settings) {
    return new Experiment(name, title, seed, device, images, network, training, settings, probes);
  }

  /** The same experiment trained in another way. */
  public Experiment withTraining(TrainingSettings settings) {
    return new Experiment(name, title, seed, device, images, network, settings, iteration, probes);
  }

  /** The same experiment with another learning rate. */
  public Experiment withLearningRate(double rate) {
    return withTraining(training.withLearningRate(rate));
  }
}
