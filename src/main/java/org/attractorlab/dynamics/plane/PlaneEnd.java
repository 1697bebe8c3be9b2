package org.attractorlab.dynamics.plane;

/** Where an orbit of the plane or the line ends. */
public sealed interface PlaneEnd {
  /** At a point of the data, the nearest one. */
  record AtPoint(int index) implements PlaneEnd {}

  /** At a fixed point that is no point of the data. On the line y is 0. */
  record AtSpurious(double x, double y) implements PlaneEnd {}

  /** At one of more other fixed points than are told apart, such as those of a line of them. */
  record AmongMany() implements PlaneEnd {}

  /** It repeats with a period above 1. */
  record OnCycle(int period) implements PlaneEnd {}

  /** It has left every bound, or is not a number. */
  record Diverged() implements PlaneEnd {}

  /** It is still moving. */
  record Unsettled() implements PlaneEnd {}
}
