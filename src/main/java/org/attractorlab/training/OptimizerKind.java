package org.attractorlab.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The optimizers, each as PyTorch defines it, with PyTorch's constants. */
public enum OptimizerKind {
  @JsonProperty("gradient-descent")
  GRADIENT_DESCENT("gradient descent"),
  @JsonProperty("momentum")
  MOMENTUM("momentum 0.9"),
  @JsonProperty("nesterov")
  NESTEROV("Nesterov 0.9"),
  @JsonProperty("rmsprop")
  RMSPROP("RMSprop"),
  @JsonProperty("adam")
  ADAM("Adam"),
  @JsonProperty("adamw")
  ADAMW("AdamW");

  private final String title;

  OptimizerKind(String title) {
    this.title = title;
  }

  /** The name that people read. */
  public String title() {
    return title;
  }
}
