package org.attractorlab.experiment;

import org.attractorlab.training.TrainingState;

/** What it takes, beside the weights, to train on as if training had never stopped. */
public record SavedTraining(TrainingState state, KeptLosses losses) {}
