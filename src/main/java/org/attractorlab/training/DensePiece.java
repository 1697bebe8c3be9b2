package org.attractorlab.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The units of a layer that one thread works on at a time, with the arrays that it needs. */
final class DensePiece {
  /** The first unit, and that after the last. */
  final int from;

  final int to;

  /** For some units' weights that cannot be used where they are. */
  final MemorySegment staged;

  /** What {@link DenseKernels#dots} gives for them. */
  final float[] products = new float[DenseKernels.UNITS * DenseKernels.ROWS];

  /** Its scratch. */
  final float[] lanes = new float[2 * DenseKernels.ROWS * DenseKernels.LANES];

  /** Of a tile of weights. */
  final float[] gradient;

  /** What these units add to the gradients of the layer's inputs; empty in the first layer. */
  final float[] dx;

  final float[] biases;
  final float[] biasGradient;
  final float[] biasFirst;
  final float[] biasSecond;

  DensePiece(int from, int to, int rowLength, int tileWidth, int dx) {
    this.from = from;
    this.to = to;
    long bytes = (long) DenseKernels.UNITS * rowLength * Float.BYTES;
    this.staged = Arena.ofAuto().allocate(bytes, 64);
    this.gradient = new float[DenseKernels.UNITS * tileWidth];
    this.dx = new float[dx];
    this.biases = new float[to - from];
    this.biasGradient = new float[to - from];
    this.biasFirst = new float[to - from];
    this.biasSecond = new float[to - from];
  }
}
