package org.attractorlab.cli;

import org.attractorlab.data.Duplicates;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentImages;

/**
 * The images of an experiment, and the experiment as it can be run with them: a person's own folder
 * may have fewer images than the experiment was made for.
 */
record ChosenImages(Experiment experiment, TrainingImages images) {
  /** Reads and picks the images; tells what had to be changed. */
  static ChosenImages of(Experiment experiment, Terminal terminal) {
    try (ProgressLine line = new ProgressLine(terminal)) {
      ImageSet set = new ExperimentImages().open(experiment.images(), line.progress());
      line.clear();
      set.notes().forEach(terminal::tell);
      ImageChooser chooser = new ImageChooser(set);
      ImageChoice choice = chooser.asManyAsThereAre(experiment.images());
      if (choice.count() < experiment.images().count()) {
        terminal.tell(
            "There are only %d images, not %d; all of them are training images."
                .formatted(choice.count(), experiment.images().count()));
      }
      TrainingImages images = chooser.choose(choice, experiment.seed());
      Duplicates.among(images).sentence().ifPresent(terminal::tell);
      return new ChosenImages(
          startingSomewhere(experiment.withImages(choice), images, terminal), images);
    }
  }

  private static Experiment startingSomewhere(
      Experiment experiment, TrainingImages images, Terminal terminal) {
    if (experiment.iteration().starts() != StartKind.UNSEEN || images.unseen().length > 0) {
      return experiment;
    }
    if (images.set().shape().isPoint()) {
      return experiment.withIteration(experiment.iteration().withStarts(StartKind.NOISE));
    }
    terminal.tell("No image is left unseen; orbits start at corrupted training images.");
    return experiment.withIteration(experiment.iteration().withStarts(StartKind.CORRUPTED));
  }
}
