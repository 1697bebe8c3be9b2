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

  /** Frees what it remembers. */
  @Override
  void close();
}
