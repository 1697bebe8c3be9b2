package org.attractorlab.experiment.report;

import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a run to be written.
 *
 * @param model with the training images in their set where its other images are among the starts
 * @param losses may be empty
 * @param film frames k = 0, 1, 2, … of the watched orbits, may be empty
 * @param plane null for images, and where it was not measured
 */
public record Results(
    Model model,
    LossCurve losses,
    List<OrbitFrame> film,
    Report report,
    @Nullable PlaneResults plane) {
  public Results {
    film = List.copyOf(film);
  }

  public Experiment experiment() {
    return model.experiment();
  }

  /** The orbits as a film; null where there are none. */
  @Nullable MovingPicture movingPicture(FilmSettings look) {
    if (plane != null) {
      return new PlaneFilm(plane, look);
    }
    return film.isEmpty() || arePoints() ? null : new CollapseFilm(images(), starts(), film, look);
  }

  /** Where the orbits begin. */
  ShownStarts starts() {
    return ShownStarts.of(experiment().iteration().starts(), model.starts());
  }

  /** Whether points were memorized, whose orbits are no pictures. */
  boolean arePoints() {
    return images().set().shape().isPoint();
  }

  public TrainingImages images() {
    return model.images();
  }
}
