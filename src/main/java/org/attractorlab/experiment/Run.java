package org.attractorlab.experiment;

import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;

/**
 * An experiment under way. Commands return at once and are answered between two training steps;
 * what came of them is seen in the next {@link #snapshot()}. All methods may be called from any
 * thread.
 */
public interface Run extends AutoCloseable {
  /** What is being run, with the changes made since: learning rate, watched orbits. */
  Experiment experiment();

  TrainingImages images();

  /** The newest state; never blocks. The same object until something has changed. */
  Snapshot snapshot();

  /** Starts or resumes training. */
  void train();

  /** Halts training between two steps; a last consistent snapshot follows. */
  void pause();

  /** Makes a single training step. */
  void step();

  /** Back to the first weights of the same seed. */
  void reset();

  /** Changes the learning rate from the next step on. */
  void learningRate(double rate);

  /** Whether the watched orbits are iterated while the weights change. */
  void iterateWhileTraining(boolean on);

  /** Watches other orbits, or judges them by another tolerance. */
  void iteration(IterationSettings settings);

  /** Measures where orbits end with the weights as they are; training waits meanwhile. */
  void probe();

  /** Stops everything and frees the network. */
  @Override
  void close();
}
