package org.attractorlab.ui.stage;

import org.attractorlab.dynamics.OrbitEnd;

/**
 * The small sign in the corner of a cell that says what has become of its orbit, so that nobody
 * depends on colour.
 */
enum Mark {
  /** Still moving: no sign. */
  NONE,
  /** A tick. */
  REACHED,
  /** A hollow diamond. */
  SPURIOUS,
  /** A ring. */
  CYCLE,
  /** A cross. */
  DIVERGED,
  /** A pencil: the start was made by hand. */
  BY_HAND;

  static Mark of(OrbitEnd end) {
    return switch (end) {
      case OrbitEnd.AtTrainingImage _ -> REACHED;
      case OrbitEnd.Spurious _ -> SPURIOUS;
      case OrbitEnd.Cycle _ -> CYCLE;
      case OrbitEnd.Diverged _ -> DIVERGED;
      case OrbitEnd.Unsettled _ -> NONE;
    };
  }

  /**
   * The sign as a square of coverages, 0 to 256, row by row.
   *
   * @param size of the square's side in pixels
   */
  int[] mask(int size) {
    int[] mask = new int[size * size];
    double half = 0.075;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double distance = distance((x + 0.5) / size, (y + 0.5) / size);
        double cover = Math.clamp((half - distance) * size + 0.5, 0, 1);
        mask[y * size + x] = (int) Math.round(cover * 256);
      }
    }
    return mask;
  }

  /** Distance from the middle of the sign's stroke, in a square of side 1. */
  private double distance(double x, double y) {
    return switch (this) {
      case NONE -> 1;
      case REACHED ->
          Math.min(
              toSegment(x, y, 0.24, 0.52, 0.43, 0.72), toSegment(x, y, 0.43, 0.72, 0.78, 0.30));
      case DIVERGED ->
          Math.min(
              toSegment(x, y, 0.27, 0.27, 0.73, 0.73), toSegment(x, y, 0.73, 0.27, 0.27, 0.73));
      case BY_HAND ->
          Math.min(
              toSegment(x, y, 0.28, 0.72, 0.76, 0.24),
              Math.min(
                  toSegment(x, y, 0.20, 0.80, 0.26, 0.60),
                  toSegment(x, y, 0.20, 0.80, 0.40, 0.74)));
      case CYCLE -> Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.26);
      case SPURIOUS -> Math.abs(Math.abs(x - 0.5) + Math.abs(y - 0.5) - 0.33) / Math.sqrt(2);
    };
  }

  private static double toSegment(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double along = Math.clamp(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy), 0, 1);
    return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
  }
}
