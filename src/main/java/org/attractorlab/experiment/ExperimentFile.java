package org.attractorlab.experiment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An experiment as it is written: the version of the layout in front, then its fields.
 *
 * @param format the version of the layout
 */
public record ExperimentFile(int format, @JsonUnwrapped Experiment experiment) {
  public ExperimentFile(Experiment experiment) {
    this(ExperimentReader.FORMAT, experiment);
  }
}
