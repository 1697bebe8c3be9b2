package org.attractorlab.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The optimizers, each as PyTorch defines it, with PyTorch's constants. */
public enum OptimizerKind {
  /** w ← w − η g. */
  @JsonProperty("gradient-descent")
  GRADIENT_DESCENT("gradient descent", 0),
  /** u ← 0.9 u + g; w ← w − η u. */
  @JsonProperty("momentum")
  MOMENTUM("momentum 0.9", 1),
  /** u ← 0.9 u + g; w ← w − η (g + 0.9 u). */
  @JsonProperty("nesterov")
  NESTEROV("Nesterov 0.9", 1),
  /** v ← 0.99 v + 0.01 g²; w ← w − η g / (√v + 10⁻⁸). */
  @JsonProperty("rmsprop")
  RMSPROP("RMSprop", 1),
  /**
   * m ← 0.9 m + 0.1 g; v ← 0.999 v + 0.001 g²; w ← w − η m̂ / (√v̂ + 10⁻⁸) with m̂ = m / (1 − 0.9ᵗ)
   * and v̂ = v / (1 − 0.999ᵗ) at step t = 1, 2, ….
   */
  @JsonProperty("adam")
  ADAM("Adam", 2),
  /** w ← (1 − 0.01 η) w, then as Adam. */
  @JsonProperty("adamw")
  ADAMW("AdamW", 2);

  static final double MOMENTUM_DECAY = 0.9;
  static final double RMSPROP_DECAY = 0.99;
  static final double BETA1 = 0.9;
  static final double BETA2 = 0.999;
  static final double EPSILON = 1e-8;
  static final double WEIGHT_DECAY = 0.01;

  private final String title;
  private final int moments;

  OptimizerKind(String title, int moments) {
    this.title = title;
    this.moments = moments;
  }

  /** The name that people read. */
  public String title() {
    return title;
  }

  /** How many numbers it remembers for each parameter. */
  public int moments() {
    return moments;
  }

  /** 1 − 0.9ᵗ. */
  static double correction1(int step) {
    return 1 - Math.pow(BETA1, step);
  }

  /** 1 − 0.999ᵗ. */
  static double correction2(int step) {
    return 1 - Math.pow(BETA2, step);
  }
}
