package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.attractorlab.network.LayerShape;
import org.jspecify.annotations.Nullable;

/**
 * One linear map, its optimizer's moments, and the vectors whose products are its gradient.
 *
 * <p>The weights are passed in strips of {@value #STRIP} columns, so that one strip of all inputs
 * stays in the first-level cache while it meets one row of weights after the other.
 */
final class LowRankLayer {
  private static final int STRIP = 512;

  private final LayerShape shape;
  private final NDArray weight;
  private final @Nullable NDArray bias;
  private final int in;
  private final int out;
  private final float[][] first;
  private final float[][] second;
  private final float[] w;
  private final float[] g;

  /** Number of rows of the batch. */
  private int rows;

  /** Inputs x by strip and row of the batch; rows of zeros fill up to a multiple of four. */
  private float[][][] inputs = new float[0][][];

  /** Gradients δ by unit and row of the batch, filled up likewise. */
  private float[][] deltas = new float[0][];

  LowRankLayer(LayerShape shape, NDArray weight, @Nullable NDArray bias, OptimizerKind kind) {
    this.shape = shape;
    this.weight = weight;
    this.bias = bias;
    this.in = Math.toIntExact(shape.inSize());
    this.out = Math.toIntExact(shape.outSize());
    this.first = moments(kind.moments() >= 1);
    this.second = moments(kind.moments() >= 2);
    this.w = new float[Math.max(STRIP, out)];
    this.g = new float[Math.max(STRIP, out)];
  }

  /** A block for each row of each strip, then one for the bias. */
  private float[][] moments(boolean needed) {
    float[][] blocks = new float[strips() * out + 1][];
    if (needed) {
      for (int strip = 0; strip < strips(); strip++) {
        for (int row = 0; row < out; row++) {
          blocks[strip * out + row] = new float[columns(strip)];
        }
      }
      blocks[strips() * out] = new float[out];
    }
    return blocks;
  }

  private int strips() {
    return Math.ceilDiv(in, STRIP);
  }

  private int columns(int strip) {
    return Math.min(STRIP, in - strip * STRIP);
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
    for (int strip = 0; strip < strips(); strip++) {
      for (int row = 0; row < rows; row++) {
        Memory.read(memory, (long) row * in + strip * STRIP, inputs[strip][row], columns(strip));
      }
    }
  }

  private void prepare(int newRows) {
    int filled = Math.ceilDiv(newRows, 4) * 4;
    if (deltas.length == 0 || deltas[0].length != filled) {
      deltas = new float[out][filled];
      inputs = new float[strips()][filled][];
      for (int strip = 0; strip < strips(); strip++) {
        Arrays.setAll(inputs[strip], _ -> new float[STRIP]);
      }
    }
    if (newRows < rows) {
      // What an earlier, larger batch left in the rows that fill up.
      for (float[][] strip : inputs) {
        for (int row = newRows; row < filled; row++) {
          Arrays.fill(strip[row], 0);
        }
      }
      for (float[] delta : deltas) {
        Arrays.fill(delta, newRows, filled, 0);
      }
    }
    rows = newRows;
  }

  /** Copies the gradient of what the layer gives before its activation, rows × out. */
  void takeDeltas(NDArray gradient) {
    MemorySegment memory = Memory.of(gradient);
    float[] row = g;
    for (int r = 0; r < rows; r++) {
      Memory.read(memory, (long) r * out, row, out);
      for (int o = 0; o < out; o++) {
        deltas[o][r] = row[o];
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

  /** Makes the gradient row by row and applies the rule to it. */
  void update(BlockRule rule) {
    MemorySegment weights = Memory.of(weight);
    for (int strip = 0; strip < strips(); strip++) {
      int n = columns(strip);
      for (int o = 0; o < out; o++) {
        long position = (long) o * in + (long) strip * STRIP;
        int block = strip * out + o;
        Memory.read(weights, position, w, n);
        combine(deltas[o], inputs[strip], g, n);
        rule.apply(w, g, first[block], second[block], n);
        Memory.write(w, weights, position, n);
      }
    }
    if (bias != null) {
      MemorySegment biases = Memory.of(bias);
      for (int o = 0; o < out; o++) {
        g[o] = sum(deltas[o]);
      }
      int block = strips() * out;
      Memory.read(biases, 0, w, out);
      rule.apply(w, g, first[block], second[block], out);
      Memory.write(w, biases, 0, out);
    }
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** g = Σ dₖ xₖ, four rows at a time: more do not fit into the registers of most processors. */
  private static void combine(float[] d, float[][] x, float[] g, int n) {
    set(g, x[0], x[1], x[2], x[3], d[0], d[1], d[2], d[3], n);
    for (int k = 4; k < d.length; k += 4) {
      add(g, x[k], x[k + 1], x[k + 2], x[k + 3], d[k], d[k + 1], d[k + 2], d[k + 3], n);
    }
  }

  private static void set(
      float[] g,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float d0,
      float d1,
      float d2,
      float d3,
      int n) {
    for (int i = 0; i < n; i++) {
      g[i] = d0 * x0[i] + d1 * x1[i] + d2 * x2[i] + d3 * x3[i];
    }
  }

  private static void add(
      float[] g,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float d0,
      float d1,
      float d2,
      float d3,
      int n) {
    for (int i = 0; i < n; i++) {
      g[i] += d0 * x0[i] + d1 * x1[i] + d2 * x2[i] + d3 * x3[i];
    }
  }

  /** The first moments of the weights, then of the biases; empty where the kind has none. */
  List<float[]> firstMoments() {
    return joined(first);
  }

  /** The second moments likewise. */
  List<float[]> secondMoments() {
    return joined(second);
  }

  private List<float[]> joined(float[][] blocks) {
    if (blocks[0] == null) {
      return List.of();
    }
    float[] weights = new float[out * in];
    for (int strip = 0; strip < strips(); strip++) {
      for (int row = 0; row < out; row++) {
        int position = row * in + strip * STRIP;
        System.arraycopy(blocks[strip * out + row], 0, weights, position, columns(strip));
      }
    }
    return bias == null ? List.of(weights) : List.of(weights, blocks[strips() * out].clone());
  }

  /** Takes the next moments of each kind there is. */
  void moments(Iterator<float[]> newFirst, Iterator<float[]> newSecond) {
    split(newFirst, first);
    split(newSecond, second);
  }

  private void split(Iterator<float[]> moments, float[][] blocks) {
    if (blocks[0] == null) {
      return;
    }
    float[] weights = moments.next();
    for (int strip = 0; strip < strips(); strip++) {
      for (int row = 0; row < out; row++) {
        int position = row * in + strip * STRIP;
        System.arraycopy(weights, position, blocks[strip * out + row], 0, columns(strip));
      }
    }
    if (bias != null) {
      System.arraycopy(moments.next(), 0, blocks[strips() * out], 0, out);
    }
  }

  void forgetMoments() {
    for (float[][] moment : new float[][][] {first, second}) {
      for (float[] block : moment) {
        if (block != null) {
          Arrays.fill(block, 0);
        }
      }
    }
  }
}
