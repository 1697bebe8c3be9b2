package org.attractorlab.experiment.model;

import java.util.Arrays;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentImages;

/** The image set of a saved model, which the model itself does not hold. */
public final class SavedImages {
  private SavedImages() {}

  /**
   * The training images of a model within their set, whose other images are the unseen ones.
   *
   * @throws UnusableInput if the set is not there, or is another one by now
   */
  public static TrainingImages withUnseen(Model model, Progress progress) {
    TrainingImages again =
        new ExperimentImages()
            .load(model.experiment().images(), model.experiment().seed(), progress);
    if (!Arrays.deepEquals(again.images(), model.images().images())) {
      throw new UnusableInput(
          "The image set " + again.set().name() + " is not the one the model was trained on.",
          "Put back the images it was trained on.");
    }
    return again;
  }

  /**
   * The model with its set where that is there; where it is not, with its training images alone, at
   * which corrupted, orbits start instead of at unseen ones.
   */
  public static Model withStarts(Model model, Progress progress) {
    Experiment experiment = model.experiment();
    TrainingImages images = model.images();
    try {
      images = withUnseen(model, progress);
    } catch (UnusableInput _) {
      // A model is whole without its set.
    }
    if (experiment.iteration().starts() == StartKind.UNSEEN && images.unseen().length == 0) {
      experiment = experiment.withIteration(experiment.iteration().withStarts(StartKind.CORRUPTED));
    }
    return new Model(experiment, images, model.weights(), model.training(), model.starts());
  }
}
