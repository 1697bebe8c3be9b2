package org.attractorlab.experiment.model;

import java.util.List;
import java.util.Map;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.SavedTraining;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A trained network with all that belongs to it.
 *
 * @param experiment by which it was made
 * @param images the training images with their values in [0, 1], as the network has seen them
 * @param weights named and shaped as the experiment's architecture has them
 * @param training where training stands, to go on from; null where it is not known
 * @param starts those made by hand, by the index of their orbit
 */
public record Model(
    Experiment experiment,
    TrainingImages images,
    List<ParameterValues> weights,
    @Nullable SavedTraining training,
    Map<Integer, HandMadeStart> starts) {
  public Model {
    weights = List.copyOf(weights);
    starts = Map.copyOf(starts);
  }

  /** A model whose orbits all begin where its experiment says. */
  public Model(
      Experiment experiment,
      TrainingImages images,
      List<ParameterValues> weights,
      @Nullable SavedTraining training) {
    this(experiment, images, weights, training, Map.of());
  }

  /**
   * The same to be trained on by a changed experiment, up to its limits counted from the first
   * step.
   *
   * @throws UnusableInput if something is changed that the weights or the optimizer hang on
   */
  public Model goingOnWith(Experiment changed) {
    TrainingSettings before = experiment.training();
    TrainingSettings after = changed.training();
    boolean possible =
        changed.seed() == experiment.seed()
            && changed.images().equals(experiment.images())
            && changed.network().equals(experiment.network())
            && after.optimizer() == before.optimizer()
            && after.batch() == before.batch();
    if (!possible) {
      throw new UnusableInput(
          "A model that is being trained keeps its images, network, seed, optimizer and batch.",
          "Change only its learning rate, limits and what is iterated and probed; or run its"
              + " experiment.json anew.");
    }
    SavedTraining limited =
        training == null
            ? null
            : new SavedTraining(training.state().upTo(after), training.losses());
    return new Model(changed, images, weights, limited, starts);
  }

  /** A run as it is at a checkpoint. */
  public static Model of(Checkpoint checkpoint) {
    return new Model(
        checkpoint.experiment(),
        checkpoint.images(),
        checkpoint.weights(),
        checkpoint.training(),
        checkpoint.starts());
  }
}
