package org.attractorlab.training;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a layer's weights with their optimizer's moments: what one thread does in one go.
 *
 * <p>The way back and the update are one pass, so that weights and moments go through memory once.
 * Rows are cut into strips of {@value #STRIP} columns: long enough that the loops' ends cost little
 * (with half of it a pass takes a seventh longer), short enough for all inputs of a strip to stay
 * in the second-level cache.
 *
 * <p>The update takes {@value OuterProducts#ROWS} rows as one block, as the loops' ends cost as
 * much as 200 of its values: at 256 columns that makes a pass two and a half times as fast.
 */
final class LowRankRows {
  static final int STRIP = 1024;

  private final int from;
  private final int to;
  private final int in;
  private final float[][] first;
  private final float[][] second;
  private final float[][] w;
  private final float[] g;
  private final float[] weightBlock;
  private final float[] gradientBlock;

  /** What goes back through these rows, by strip and row of the batch. */
  private float[][][] back = new float[0][][];

  /**
   * @param from first row
   * @param to after the last row
   * @param in columns
   */
  LowRankRows(int from, int to, int in, OptimizerKind kind) {
    this.from = from;
    this.to = to;
    this.in = in;
    this.first = moments(kind.moments() >= 1);
    this.second = moments(kind.moments() >= 2);
    this.w = new float[OuterProducts.ROWS][Math.min(in, STRIP)];
    this.g = new float[Math.min(in, STRIP)];
    this.weightBlock = new float[OuterProducts.ROWS * g.length];
    this.gradientBlock = new float[OuterProducts.ROWS * g.length];
  }

  static int strips(int in) {
    return Math.ceilDiv(in, STRIP);
  }

  static int columns(int in, int strip) {
    return Math.min(STRIP, in - strip * STRIP);
  }

  /** How many blocks there are in a strip. */
  private int blocks() {
    return Math.ceilDiv(to - from, OuterProducts.ROWS);
  }

  private float[][] moments(boolean needed) {
    float[][] moments = new float[strips(in) * blocks()][];
    for (int i = 0; i < moments.length; i++) {
      int row = i % blocks() * OuterProducts.ROWS;
      int rows = Math.min(OuterProducts.ROWS, to - from - row);
      moments[i] = new float[needed ? rows * columns(in, i / blocks()) : 0];
    }
    return moments;
  }

  /**
   * Brings gradients back through the weights, then updates these.
   *
   * @param deltas by unit and row of the batch, filled up with zeros
   * @param inputs by strip and row of the batch, filled up likewise
   * @param rows of the batch
   * @param rule of the update, or null to leave the weights as they are
   */
  void pass(
      MemorySegment weights,
      float[][] deltas,
      float[][][] inputs,
      int rows,
      @Nullable BlockRule rule) {
    prepare(rows);
    for (int strip = 0; strip < strips(in); strip++) {
      int n = columns(in, strip);
      for (int row = from; row < to; row += OuterProducts.ROWS) {
        int end = Math.min(to, row + OuterProducts.ROWS);
        for (int r = row; r < end; r++) {
          Memory.read(weights, position(r, strip), w[r - row], n);
        }
        for (int k = 0; k < rows; k++) {
          OuterProducts.spread(w, deltas, row, k, back[strip][k], n);
        }
        if (rule != null) {
          for (int r = row; r < end; r++) {
            OuterProducts.combine(deltas[r], inputs[strip], g, n);
            System.arraycopy(g, 0, gradientBlock, (r - row) * n, n);
            System.arraycopy(w[r - row], 0, weightBlock, (r - row) * n, n);
          }
          int block = strip * blocks() + (row - from) / OuterProducts.ROWS;
          rule.apply(weightBlock, gradientBlock, first[block], second[block], (end - row) * n);
          for (int r = row; r < end; r++) {
            Memory.write(weightBlock, (r - row) * n, weights, position(r, strip), n);
          }
        }
      }
    }
  }

  private long position(int row, int strip) {
    return (long) row * in + (long) strip * STRIP;
  }

  private void prepare(int rows) {
    if (back.length == 0 || back[0].length < rows) {
      back = new float[strips(in)][rows][g.length];
    }
    for (float[][] strip : back) {
      for (float[] row : strip) {
        Arrays.fill(row, 0);
      }
    }
  }

  /** Adds what came back for one row of the batch. */
  void addBack(int row, float[] sum) {
    for (int strip = 0; strip < strips(in); strip++) {
      float[] values = back[strip][row];
      int offset = strip * STRIP;
      int n = columns(in, strip);
      for (int i = 0; i < n; i++) {
        sum[offset + i] += values[i];
      }
    }
  }

  void forgetMoments() {
    for (float[][] moment : new float[][][] {first, second}) {
      for (float[] block : moment) {
        Arrays.fill(block, 0);
      }
    }
  }
}
