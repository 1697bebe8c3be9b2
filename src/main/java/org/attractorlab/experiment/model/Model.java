package org.attractorlab.experiment.model;

import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.ParameterValues;

/**
 * A trained network with all that belongs to it.
 *
 * @param experiment by which it was made
 * @param images the training images with their values in [0, 1], as the network has seen them
 * @param weights named and shaped as the experiment's architecture has them
 */
public record Model(Experiment experiment, TrainingImages images, List<ParameterValues> weights) {
  public Model {
    weights = List.copyOf(weights);
  }
}
