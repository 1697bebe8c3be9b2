package org.attractorlab.network;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The nonlinearity φ of a network, applied to every value. */
public enum Activation {
  @JsonProperty("linear")
  LINEAR {
    @Override
    public NDArray apply(NDArray x) {
      return x;
    }
  },
  @JsonProperty("relu")
  RELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.relu(x);
    }
  },
  @JsonProperty("leaky-relu")
  LEAKY_RELU {
    @Override
    public NDArray apply(NDArray x) {
      return ai.djl.nn.Activation.leakyRelu(x, 0.01f);
    }
  };

  /** φ of every value of an array. */
  public abstract NDArray apply(NDArray x);
}
