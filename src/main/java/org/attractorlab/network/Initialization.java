package org.attractorlab.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How parameters start.
 *
 * @param scheme the distribution
 * @param gain factor on the weights of the scheme; biases are not scaled
 */
public record Initialization(Scheme scheme, double gain) {
  /** The distributions. */
  public enum Scheme {
    @JsonProperty("pytorch")
    PYTORCH,
    @JsonProperty("lecun-uniform")
    LECUN_UNIFORM
  }
}
