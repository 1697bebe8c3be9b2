package org.attractorlab.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.Plane;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.network.ParameterValues;

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

  /**
   * Waits until there is a newer state than the one given, at most so long.
   *
   * @return the newest state, which may be the one given
   */
  Snapshot await(Snapshot seen, Duration atMost) throws InterruptedException;

  /** Waits until nothing is left to do; shows each state on the way. */
  default Snapshot awaitRest(Consumer<Snapshot> watcher) throws InterruptedException {
    Snapshot newest = snapshot();
    while (!newest.resting()) {
      watcher.accept(newest);
      newest = await(newest, Duration.ofMillis(200));
    }
    return newest;
  }

  /** The weights as they are between two training steps. */
  CompletableFuture<List<ParameterValues>> weights();

  /** All that is needed to go on at another time, as it is between two training steps. */
  CompletableFuture<Checkpoint> checkpoint();

  /** The weights that the seed leads to, with which training begins. */
  CompletableFuture<List<ParameterValues>> firstWeights();

  /**
   * J(x)ᵀ u by the learning engine's own derivatives, with the weights as they are.
   *
   * @param x in the layout of an image
   * @param vectors u, each as long as x
   * @return one row for each vector
   */
  CompletableFuture<float[][]> backward(float[] x, float[][] vectors);

  /** Starts or resumes training. */
  void train();

  /** Halts training between two steps; a last consistent snapshot follows. */
  void pause();

  /** Makes a single training step. */
  void step();

  /** Ends training; it counts as finished and may be resumed. */
  void stop();

  /** Back to the first weights of the same seed. */
  void reset();

  /** Changes the learning rate from the next step on. */
  void learningRate(double rate);

  /** Whether the watched orbits are iterated while the weights change. */
  void iterateWhileTraining(boolean on);

  /**
   * How often spectra at training images are measured while the weights change; at first never.
   *
   * @param every at the least so long between two measurements; zero for never
   */
  void measureWhileTraining(Duration every);

  /** Watches other orbits, or judges them by another tolerance. */
  void iteration(IterationSettings settings);

  /**
   * Lets some of the watched orbits begin elsewhere, at starts made by hand for instance; all
   * others stay as they are. They begin there, whatever else becomes of the run, until they are
   * replaced again.
   *
   * @param starts by the index of their orbit; where there is no such orbit they wait for it. An
   *     empty map leads back to the starts of the experiment.
   */
  void replaceStarts(Map<Integer, HandMadeStart> starts);

  /** The starts that are replaced, by the index of their orbit. */
  Map<Integer, HandMadeStart> replacedStarts();

  /**
   * Measures, with the weights as they are, where orbits end and how strongly each training image
   * is stored. Happens by itself when training ends or pauses; training on ends it.
   */
  void measure();

  /**
   * Follows a single start to its end: the frames k = 0, 1, 2, … Like all explorations with the
   * weights as they are; over at once while they change.
   *
   * @param start in the layout of an image; may leave [0, 1]
   */
  Exploration<List<OrbitFrame>> orbit(float[] start);

  /**
   * Measures the basins in a plane, coarse first.
   *
   * @param size cells along a side, a multiple of 16
   */
  Exploration<SliceMap> slice(Plane plane, int size);

  /** Measures whether training images come back, level of noise after level of noise. */
  Exploration<List<RecoveryResult>> recoveryCurve();

  /** What can be asked besides where the data are points of the plane or of the line. */
  PlaneRun plane();

  /** Stops everything and frees the network. */
  @Override
  void close();
}
