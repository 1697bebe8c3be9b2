package org.attractorlab.training;

/**
 * The optimizers' arithmetic on one block of values. The loops are as plain as can be so that the
 * virtual machine turns each into vector instructions: separate arrays, all read from index 0 on.
 * (Over memory segments, whose overlap it cannot rule out, the same loop runs several times
 * slower.)
 */
final class BlockRule {
  private final OptimizerKind kind;
  private float rate;
  private float stepSize;
  private float rootCorrection;
  private float shrinkage;

  BlockRule(OptimizerKind kind) {
    this.kind = kind;
  }

  /**
   * Sets what is the same for all values of a step.
   *
   * @param step 1, 2, …
   */
  void begin(int step, double learningRate) {
    rate = (float) learningRate;
    stepSize = (float) (learningRate / OptimizerKind.correction1(step));
    rootCorrection = (float) (1 / Math.sqrt(OptimizerKind.correction2(step)));
    shrinkage =
        kind == OptimizerKind.ADAMW ? (float) (learningRate * OptimizerKind.WEIGHT_DECAY) : 0;
  }

  OptimizerKind kind() {
    return kind;
  }

  /** η. */
  float rate() {
    return rate;
  }

  /** Adam's η / (1 − 0.9ᵗ). */
  float stepSize() {
    return stepSize;
  }

  /** Adam's 1 / √(1 − 0.999ᵗ). */
  float rootCorrection() {
    return rootCorrection;
  }

  /** AdamW's 0.01 η; else 0. */
  float shrinkage() {
    return shrinkage;
  }

  /**
   * One step of the first n values.
   *
   * @param w parameters, changed
   * @param g their gradient
   * @param first moment, changed; any array where the kind has none
   * @param second moment, changed; any array where the kind has none
   */
  void apply(float[] w, float[] g, float[] first, float[] second, int n) {
    switch (kind) {
      case GRADIENT_DESCENT -> descend(w, g, n, rate);
      case MOMENTUM -> momentum(w, g, first, n, rate);
      case NESTEROV -> nesterov(w, g, first, n, rate);
      case RMSPROP -> rmsprop(w, g, first, n, rate);
      case ADAM, ADAMW -> adam(w, g, first, second, n, stepSize, rootCorrection, shrinkage);
    }
  }

  private static void descend(float[] w, float[] g, int n, float rate) {
    for (int i = 0; i < n; i++) {
      w[i] -= rate * g[i];
    }
  }

  private static void momentum(float[] w, float[] g, float[] u, int n, float rate) {
    float keep = (float) OptimizerKind.MOMENTUM_DECAY;
    for (int i = 0; i < n; i++) {
      float velocity = keep * u[i] + g[i];
      u[i] = velocity;
      w[i] -= rate * velocity;
    }
  }

  private static void nesterov(float[] w, float[] g, float[] u, int n, float rate) {
    float keep = (float) OptimizerKind.MOMENTUM_DECAY;
    for (int i = 0; i < n; i++) {
      float velocity = keep * u[i] + g[i];
      u[i] = velocity;
      w[i] -= rate * (g[i] + keep * velocity);
    }
  }

  private static void rmsprop(float[] w, float[] g, float[] v, int n, float rate) {
    float keep = (float) OptimizerKind.RMSPROP_DECAY;
    float take = (float) (1 - OptimizerKind.RMSPROP_DECAY);
    float epsilon = (float) OptimizerKind.EPSILON;
    for (int i = 0; i < n; i++) {
      float square = keep * v[i] + take * g[i] * g[i];
      v[i] = square;
      w[i] -= rate * g[i] / ((float) Math.sqrt(square) + epsilon);
    }
  }

  private static void adam(
      float[] w, float[] g, float[] m, float[] v, int n, float step, float root, float shrink) {
    float keep1 = (float) OptimizerKind.BETA1;
    float take1 = (float) (1 - OptimizerKind.BETA1);
    float keep2 = (float) OptimizerKind.BETA2;
    float take2 = (float) (1 - OptimizerKind.BETA2);
    float epsilon = (float) OptimizerKind.EPSILON;
    for (int i = 0; i < n; i++) {
      float mean = keep1 * m[i] + take1 * g[i];
      float square = keep2 * v[i] + take2 * g[i] * g[i];
      m[i] = mean;
      v[i] = square;
      w[i] -= shrink * w[i] + step * mean / ((float) Math.sqrt(square) * root + epsilon);
    }
  }
}
