package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Changes parameters in place by their gradients, and remembers what its kind needs. */
interface Optimizer extends AutoCloseable {
  /**
   * One step.
   *
   * @param gradients in the order of the parameters; may be used up
   */
  void update(List<NDArray> gradients, double rate);

  /** A copy of what it remembers. */
  OptimizerState state();

  /** Takes back what {@link #state()} gave; it must fit. */
  void state(OptimizerState state);

  /** Frees what it remembers. */
  @Override
  void close();
}
