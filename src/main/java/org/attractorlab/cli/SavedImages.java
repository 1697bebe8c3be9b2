package org.attractorlab.cli;

import java.util.Arrays;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.ExperimentImages;
import org.attractorlab.experiment.model.Model;

/** The image set of a saved model, which the model itself does not hold. */
final class SavedImages {
  private SavedImages() {}

  /**
   * The training images of a model within their set, whose other images are the unseen ones.
   *
   * @throws UnusableInput if the set is not there, or is another one by now
   */
  static TrainingImages withUnseen(Model model, ProgressLine line) {
    TrainingImages again =
        new ExperimentImages()
            .load(model.experiment().images(), model.experiment().seed(), line.ofReading());
    if (!Arrays.deepEquals(again.images(), model.images().images())) {
      throw new UnusableInput(
          "The image set " + again.set().name() + " is not the one the model was trained on.",
          "Put back the images it was trained on.");
    }
    return again;
  }
}
