package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import java.util.Iterator;
import java.util.List;

/** x ↦ φ(W x + b), layer after layer. */
record FullyConnectedWiring(List<LayerShape> layers) implements Wiring {
  @Override
  public NDArray forward(NDArray x, List<NDArray> parameters) {
    Iterator<NDArray> next = parameters.iterator();
    NDArray y = x;
    for (LayerShape layer : layers) {
      NDArray weight = next.next();
      y = Linear.linear(y, weight, layer.biases() == 0 ? null : next.next()).head();
      if (layer.activation() != null) {
        y = layer.activation().apply(y);
      }
    }
    return y;
  }
}
