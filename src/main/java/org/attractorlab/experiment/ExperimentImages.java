package org.attractorlab.experiment;

import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.Points;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.data.read.Progress;
import org.attractorlab.data.read.ReadOptions;

/** Finds the images of an experiment: a bundled set by its name, or the user's own by path. */
public final class ExperimentImages {
  private final Catalogue catalogue = new Catalogue();

  /** Reads the set of a choice. */
  public ImageSet open(ImageChoice choice, Progress progress) {
    if (choice.points() instanceof Points points) {
      return points.toSet();
    }
    return catalogue.open(choice.set(), ReadOptions.DEFAULT.withSize(choice.size()), progress);
  }

  /**
   * Reads the set and picks the training images.
   *
   * @param seed decides what is picked at random
   * @throws org.attractorlab.data.UnusableInput if they cannot be read, or there are not so many
   * @throws java.util.concurrent.CancellationException if {@code progress} says so
   */
  public TrainingImages load(ImageChoice choice, long seed, Progress progress) {
    return new ImageChooser(open(choice, progress)).choose(choice, seed);
  }
}
