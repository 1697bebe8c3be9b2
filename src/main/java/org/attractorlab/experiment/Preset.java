package org.attractorlab.experiment;

/**
 * An experiment shipped with the program.
 *
 * @param question what to ask a class before training
 * @param explanation two sentences: what happens, and why
 * @param order its place in lists, smallest first
 */
public record Preset(String question, String explanation, int order, Experiment experiment) {
  /** By which name it is asked for. */
  public String name() {
    return experiment.name();
  }

  public String title() {
    return experiment.title();
  }
}
