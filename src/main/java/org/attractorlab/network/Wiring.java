package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** How the parameters of one family make a map. */
@FunctionalInterface
interface Wiring {
  /**
   * f of every row of a batch.
   *
   * @param x n × d
   * @param parameters in the order of the network's names
   * @return n × d
   */
  NDArray forward(NDArray x, List<NDArray> parameters);
}
