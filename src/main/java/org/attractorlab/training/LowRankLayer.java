package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.network.LayerShape;
import org.jspecify.annotations.Nullable;

/**
 * One linear map with its activation, its optimizer's moments, and the vectors whose products are
 * its gradient.
 */
final class LowRankLayer {
  /** Rows of weights that are done in one go, a multiple of {@link OuterProducts#ROWS}. */
  private static final int ROWS_A_PIECE = 64;

  private final LayerShape shape;
  private final NDArray weight;
  private final @Nullable NDArray bias;
  private final int in;
  private final int out;
  private final List<LowRankRows> pieces = new ArrayList<>();
  private final float[] firstOfBias;
  private final float[] secondOfBias;
  private final float[] values;
  private final float[] gradient;

  /** Number of rows of the batch. */
  private int rows;

  /** Inputs x by strip and row of the batch; rows of zeros fill up. */
  private float[][][] inputs = new float[0][][];

  /** φ′ by row of the batch, 1 where there is no activation. */
  private float[][] slopes = new float[0][];

  /** Gradients δ by unit and row of the batch; units and rows of zeros fill up. */
  private float[][] deltas = new float[0][];

  LowRankLayer(LayerShape shape, NDArray weight, @Nullable NDArray bias, OptimizerKind kind) {
    this.shape = shape;
    this.weight = weight;
    this.bias = bias;
    this.in = Math.toIntExact(shape.inSize());
    this.out = Math.toIntExact(shape.outSize());
    for (int from = 0; from < out; from += ROWS_A_PIECE) {
      pieces.add(new LowRankRows(from, Math.min(out, from + ROWS_A_PIECE), in, kind));
    }
    this.firstOfBias = new float[out];
    this.secondOfBias = new float[out];
    this.values = new float[Math.max(in, out)];
    this.gradient = new float[out];
  }

  LayerShape shape() {
    return shape;
  }

  NDArray weight() {
    return weight;
  }

  @Nullable NDArray bias() {
    return bias;
  }

  /** Copies what the layer reads, rows × in. */
  void takeInputs(NDArray x) {
    prepare(Math.toIntExact(x.getShape().get(0)));
    MemorySegment memory = Memory.of(x);
    for (int strip = 0; strip < inputs.length; strip++) {
      for (int row = 0; row < rows; row++) {
        long position = (long) row * in + (long) strip * LowRankRows.STRIP;
        Memory.read(memory, position, inputs[strip][row], LowRankRows.columns(in, strip));
      }
    }
  }

  private void prepare(int newRows) {
    if (newRows == rows) {
      return;
    }
    int filled = OuterProducts.filled(newRows);
    deltas = new float[Math.ceilDiv(out, OuterProducts.ROWS) * OuterProducts.ROWS][filled];
    slopes = new float[newRows][out];
    for (float[] row : slopes) {
      Arrays.fill(row, 1);
    }
    inputs = new float[LowRankRows.strips(in)][filled][Math.min(in, LowRankRows.STRIP)];
    rows = newRows;
  }

  /** Copies φ′ at what the layer gives before its activation, rows × out. */
  void takeSlopes(NDArray slope) {
    MemorySegment memory = Memory.of(slope);
    for (int row = 0; row < rows; row++) {
      Memory.read(memory, (long) row * out, slopes[row], out);
    }
  }

  /** Copies the gradient of what a layer without activation gives, rows × out, and scales it. */
  void takeDeltas(NDArray error, float scale) {
    MemorySegment memory = Memory.of(error);
    for (int row = 0; row < rows; row++) {
      Memory.read(memory, (long) row * out, values, out);
      for (int o = 0; o < out; o++) {
        deltas[o][row] = scale * values[o];
      }
    }
  }

  /** Takes what came back through the next layer. */
  void takeDeltas(LowRankLayer next) {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(values, 0, out, 0);
      for (LowRankRows piece : next.pieces) {
        piece.addBack(row, values);
      }
      float[] slope = slopes[row];
      for (int o = 0; o < out; o++) {
        deltas[o][row] = slope[o] * values[o];
      }
    }
  }

  /** Whether no product of an input and a δ is other than 0. */
  boolean gradientVanishes() {
    for (int row = 0; row < rows; row++) {
      int r = row;
      boolean input = Arrays.stream(inputs).anyMatch(strip -> isNonZero(strip[r]));
      boolean delta = Arrays.stream(deltas).anyMatch(unit -> unit[r] != 0);
      if (input && delta) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNonZero(float[] values) {
    for (float value : values) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings the gradients back to the layer's inputs and updates the weights in the same pass.
   *
   * @param rule of the update, or null to leave the weights as they are
   */
  void pass(Crew crew, @Nullable BlockRule rule) {
    MemorySegment weights = Memory.of(weight);
    crew.share(
        pieces.size(),
        (long) in * out,
        piece -> pieces.get(piece).pass(weights, deltas, inputs, rows, rule));
    if (rule != null && bias != null) {
      MemorySegment biases = Memory.of(bias);
      for (int o = 0; o < out; o++) {
        gradient[o] = sum(deltas[o]);
      }
      Memory.read(biases, 0, values, out);
      rule.apply(values, gradient, firstOfBias, secondOfBias, out);
      Memory.write(values, biases, 0, out);
    }
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  void forgetMoments() {
    pieces.forEach(LowRankRows::forgetMoments);
    Arrays.fill(firstOfBias, 0);
    Arrays.fill(secondOfBias, 0);
  }
}
