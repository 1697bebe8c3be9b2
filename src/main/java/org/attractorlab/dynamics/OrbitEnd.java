package org.attractorlab.dynamics;

/** What became of an orbit. */
public sealed interface OrbitEnd {
  /** It is within the tolerance of a training image, the nearest one. */
  record AtTrainingImage(int index) implements OrbitEnd {}

  /** It has settled at a point that is no training image. */
  record Spurious() implements OrbitEnd {}

  /** It repeats with a period above 1. */
  record Cycle(int period) implements OrbitEnd {}

  /** It has left every bound, or is not a number. */
  record Diverged() implements OrbitEnd {}

  /** It is still moving. */
  record Unsettled() implements OrbitEnd {}
}
