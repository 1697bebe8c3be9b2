package org.attractorlab.cli;

import java.util.List;
import org.attractorlab.data.Duplicates;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentImages;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Setting;

/**
 * The images of an experiment, and the experiment as it can be run with them: a person's own folder
 * may have fewer images than the experiment was made for.
 */
record ChosenImages(Experiment experiment, TrainingImages images) {
  /** Reads and picks the images; tells what had to be changed. */
  static ChosenImages of(Experiment experiment, Terminal terminal) {
    try (ProgressLine line = new ProgressLine(terminal)) {
      ImageSet set = new ExperimentImages().open(experiment.images(), line.ofReading());
      line.clear();
      set.notes().forEach(terminal::tell);
      Experiment possible = asManyAsThereAre(experiment, set, terminal);
      TrainingImages images = new ImageChooser(set).choose(possible.images(), experiment.seed());
      Duplicates.among(images).sentence().ifPresent(terminal::tell);
      return new ChosenImages(startingSomewhere(possible, images, terminal), images);
    }
  }

  private static Experiment asManyAsThereAre(
      Experiment experiment, ImageSet set, Terminal terminal) {
    ImageChoice choice = experiment.images();
    int available = 0;
    for (int i = 0; i < set.count(); i++) {
      if (choice.classes().isEmpty() || choice.classes().contains(set.label(i))) {
        available++;
      }
    }
    if (choice.indices() != null || available == 0 || choice.count() <= available) {
      return experiment;
    }
    terminal.tell(
        "There are only %d images, not %d; all of them are training images."
            .formatted(available, choice.count()));
    return new ExperimentJson()
        .with(experiment, List.of(new Setting("images.count", Integer.toString(available))));
  }

  private static Experiment startingSomewhere(
      Experiment experiment, TrainingImages images, Terminal terminal) {
    if (experiment.iteration().starts() != StartKind.UNSEEN || images.unseen().length > 0) {
      return experiment;
    }
    terminal.tell("No image is left unseen; orbits start at corrupted training images.");
    return new ExperimentJson()
        .with(experiment, List.of(new Setting("iteration.starts", "corrupted")));
  }
}
