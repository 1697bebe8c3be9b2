package org.attractorlab.training;

/**
 * How a matrix of weights, out × in, is cut into tiles of {@value DenseKernels#UNITS} units by a
 * strip of inputs. A tile with the inputs that it meets and their gradients fits into the
 * first-level cache. In an array its four rows are filled up with zeros to whole vectors.
 */
record Tiling(int in, int out) {
  private static final int WIDEST = 256;

  /** Inputs of each strip but the last. */
  int width() {
    return DenseKernels.padded(Math.ceilDiv(in, Math.ceilDiv(in, WIDEST)));
  }

  int strips() {
    return Math.ceilDiv(in, width());
  }

  /** The first input of a strip. */
  int firstInput(int strip) {
    return strip * width();
  }

  /** How many inputs a strip has. */
  int inputs(int strip) {
    return Math.min(width(), in - firstInput(strip));
  }

  /** What a row of a strip's tiles takes in an array. */
  int rowLength(int strip) {
    return DenseKernels.padded(inputs(strip));
  }

  int tiles() {
    return strips() * bands();
  }

  /** Tiles of a strip. */
  int bands() {
    return Math.ceilDiv(out, DenseKernels.UNITS);
  }

  /** The number of the tile of a strip that begins with a unit. */
  int tile(int strip, int unit) {
    return strip * bands() + unit / DenseKernels.UNITS;
  }

  /** How many units the tiles have that begin with a unit. */
  int units(int unit) {
    return Math.min(DenseKernels.UNITS, out - unit);
  }
}
