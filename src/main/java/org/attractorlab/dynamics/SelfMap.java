package org.attractorlab.dynamics;

import ai.djl.ndarray.NDArray;

/**
 * A map f of R^d to itself, applied to every row of a batch. {@code Network::forward} is one. Only
 * the engine's thread may call it.
 */
@FunctionalInterface
public interface SelfMap {
  /**
   * f of every row; rows do not influence each other.
   *
   * @param batch n × d
   * @return a new array n × d
   */
  NDArray apply(NDArray batch);
}
