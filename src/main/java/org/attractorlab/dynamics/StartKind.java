package org.attractorlab.dynamics;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where orbits begin. */
public enum StartKind {
  /** Every value uniform in [0, 1]; of points in the whole window of the plane. */
  @JsonProperty("noise")
  NOISE,
  /** Images of the set that were not chosen for training. */
  @JsonProperty("unseen")
  UNSEEN,
  /** Training images with noise added and pixels erased. */
  @JsonProperty("corrupted")
  CORRUPTED
}
