package org.attractorlab.experiment;

import java.util.List;
import java.util.Map;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.network.ParameterValues;

/**
 * A run at one moment between two steps, to be kept and gone on from; all parts belong together.
 *
 * @param experiment with the changes made since the run began
 * @param weights copies
 * @param starts those made by hand, by the index of their orbit
 */
public record Checkpoint(
    Experiment experiment,
    TrainingImages images,
    Snapshot snapshot,
    List<ParameterValues> weights,
    SavedTraining training,
    Map<Integer, HandMadeStart> starts) {}
