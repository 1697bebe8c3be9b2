package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.attractorlab.network.Activation;
import org.attractorlab.network.LayerShape;
import org.jspecify.annotations.Nullable;

/**
 * One fully connected layer: its weights, which stay where the engine has them, what the optimizer
 * remembers of them, and what flows through it in a step.
 *
 * <p>The units are shared out in pieces. How many, only the layer's size says: so sums are made in
 * the same order on any number of threads.
 */
final class DenseLayer {
  private static final int UNITS = DenseKernels.UNITS;

  /** Weights of a piece, at least: some ten microseconds of work. */
  private static final long SMALLEST_PIECE = 24_000;

  private static final int MOST_PIECES = 8;

  /** Rows that lie a multiple of so many numbers apart fall on each other in the cache. */
  private static final int PAGE = 1024;

  private final Tiling tiling;
  private final int rows;
  private final int stride;
  private final @Nullable Activation activation;
  private final MemorySegment weights;
  private final @Nullable MemorySegment biases;
  private final TiledMoments first;
  private final TiledMoments second;
  private final DensePiece[] pieces;

  /** Inputs, row by row of the batch, with rows to spare for the last block of dots. */
  private final float[] x;

  /** φ′ of the activation whose values the inputs are. */
  private final float[] slope;

  /** δ, the gradient with respect to what the activation is applied to, band by band of units. */
  private final float[] delta;

  /**
   * @param rows of the largest batch
   * @param learns whether the inputs have a gradient: those of the first layer have none
   */
  DenseLayer(
      LayerShape shape,
      NDArray weight,
      @Nullable NDArray bias,
      OptimizerKind kind,
      int rows,
      boolean learns) {
    int in = Math.toIntExact(shape.inSize());
    int out = Math.toIntExact(shape.outSize());
    this.tiling = new Tiling(in, out);
    this.rows = rows;
    this.stride = padded(in) + (padded(in) % PAGE == 0 ? DenseKernels.LANES : 0);
    this.activation = shape.activation();
    this.weights = Memory.of(weight);
    this.biases = bias == null ? null : Memory.of(bias);
    this.first = new TiledMoments(tiling, kind.moments() >= 1, bias != null);
    this.second = new TiledMoments(tiling, kind.moments() >= 2, bias != null);
    this.x = new float[Math.ceilDiv(rows, DenseKernels.ROWS) * DenseKernels.ROWS * stride];
    this.slope = new float[learns ? x.length : 0];
    this.delta = new float[tiling.bands() * UNITS * rows];
    this.pieces = pieces(learns ? x.length : 0);
  }

  private static int padded(int n) {
    return DenseKernels.padded(n);
  }

  private DensePiece[] pieces(int dx) {
    long weightCount = (long) tiling.in() * tiling.out();
    int wanted = Math.clamp(weightCount / SMALLEST_PIECE, 1, MOST_PIECES);
    int units = Math.ceilDiv(tiling.bands(), wanted) * UNITS;
    DensePiece[] made = new DensePiece[Math.ceilDiv(tiling.out(), units)];
    Arrays.setAll(
        made,
        i -> {
          int to = Math.min(tiling.out(), (i + 1) * units);
          return new DensePiece(i * units, to, padded(tiling.in()), tiling.width(), dx);
        });
    return made;
  }

  int pieceCount() {
    return pieces.length;
  }

  float[] inputs() {
    return x;
  }

  /** Where the inputs of one row of the batch begin; those of the next come a stride later. */
  int stride() {
    return stride;
  }

  /**
   * Gives what some units answer to the inputs to the next layer, or to the end.
   *
   * @param n rows of this batch
   */
  void forward(int number, int n, @Nullable DenseLayer next, float[] answers) {
    DensePiece piece = pieces[number];
    float[] y = next == null ? answers : next.x;
    int yStride = next == null ? tiling.out() : next.stride;
    if (biases != null) {
      Memory.read(biases, piece.from, piece.biases, piece.to - piece.from);
    }
    int length = padded(tiling.in());
    // Where rows are staged they are filled up; where not, they are whole vectors.
    int wStride = length;
    for (int unit = piece.from; unit < piece.to; unit += UNITS) {
      int units = tiling.units(unit);
      boolean staged = isStaged(unit);
      if (staged) {
        read(piece.staged, unit, 0, tiling.in(), length);
      }
      MemorySegment w = staged ? piece.staged : weights;
      long wStart = staged ? 0 : position(unit, 0);
      for (int row = 0; row < n; row += DenseKernels.ROWS) {
        int start = row * stride;
        float[] z = piece.products;
        for (int pair = 0; pair < UNITS; pair += 2) {
          int to = pair * DenseKernels.ROWS;
          DenseKernels.dots(
              w,
              wStart + (long) pair * wStride,
              wStride,
              x,
              start,
              stride,
              length,
              piece.lanes,
              z,
              to);
        }
        int block = Math.min(DenseKernels.ROWS, n - row);
        for (int u = 0; u < units; u++) {
          float bias = piece.biases[unit + u - piece.from];
          for (int r = 0; r < block; r++) {
            y[(row + r) * yStride + unit + u] = z[u * DenseKernels.ROWS + r] + bias;
          }
        }
      }
    }
    if (next != null && activation != null) {
      for (int row = 0; row < n; row++) {
        int start = row * yStride;
        DenseActivation.apply(activation, y, next.slope, start + piece.from, start + piece.to);
      }
    }
  }

  /** Takes the gradient with respect to the answers of the last layer, rows × out. */
  void takeDelta(float[] gradient, int n) {
    for (int row = 0; row < n; row++) {
      takeDelta(gradient, row, tiling.out(), 0, tiling.out());
    }
  }

  private void takeDelta(float[] gradient, int row, int gradientStride, int from, int to) {
    for (int unit = from; unit < to; unit++) {
      delta[unit / UNITS * UNITS * rows + row * UNITS + unit % UNITS] =
          gradient[row * gradientStride + unit];
    }
  }

  /** Takes the δ of some units from what the next layer's pieces say of its inputs. */
  private void takeDelta(DensePiece piece, int n, DenseLayer next) {
    float[] sum = next.pieces[0].dx;
    for (int row = 0; row < n; row++) {
      int from = row * next.stride + piece.from;
      int to = row * next.stride + piece.to;
      for (int i = 1; i < next.pieces.length; i++) {
        add(next.pieces[i].dx, sum, from, to);
      }
      multiply(next.slope, sum, from, to);
      takeDelta(sum, row, next.stride, piece.from, piece.to);
    }
  }

  private static void add(float[] values, float[] sum, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[i] += values[i];
    }
  }

  private static void multiply(float[] values, float[] product, int from, int to) {
    for (int i = from; i < to; i++) {
      product[i] *= values[i];
    }
  }

  /**
   * Finds the gradients of some units' weights and inputs, and changes the weights by the rule.
   *
   * @param next the layer behind; null for the last, which has been given its δ
   * @param rule null to change nothing
   * @return whether the gradient of all the weights is 0
   */
  boolean backward(int number, int n, @Nullable DenseLayer next, @Nullable DenseRule rule) {
    DensePiece piece = pieces[number];
    if (next != null) {
      takeDelta(piece, n, next);
    }
    boolean learns = piece.dx.length > 0;
    Arrays.fill(piece.dx, 0, learns ? n * stride : 0, 0);
    boolean vanishes = true;
    for (int strip = 0; strip < tiling.strips(); strip++) {
      for (int unit = piece.from; unit < piece.to; unit += UNITS) {
        vanishes &= backward(piece, strip, unit, n, rule);
      }
    }
    if (rule != null && biases != null) {
      learnBiases(piece, biases, n, rule);
    }
    return vanishes;
  }

  /** The same for one tile. */
  private boolean backward(DensePiece piece, int strip, int unit, int n, @Nullable DenseRule rule) {
    int start = tiling.firstInput(strip);
    int inputs = tiling.inputs(strip);
    int length = tiling.rowLength(strip);
    float[] g = piece.gradient;
    boolean staged = isStaged(unit);
    if (staged) {
      read(piece.staged, unit, start, inputs, length);
    }
    MemorySegment w = staged ? piece.staged : weights;
    long wStart = staged ? 0 : position(unit, start);
    int wStride = staged ? length : tiling.in();
    int d = unit * rows;
    if (piece.dx.length == 0) {
      DenseKernels.gradient(x, start, stride, n, delta, d, g, length);
    } else {
      DenseKernels.backward(w, wStart, wStride, x, piece.dx, start, stride, n, delta, d, g, length);
    }
    if (rule == null) {
      return isZero(g, UNITS * length);
    }
    int tile = tiling.tile(strip, unit);
    float[] m = first.tile(tile);
    float[] v = second.tile(tile);
    for (int u = 0; u < tiling.units(unit); u++) {
      rule.apply(w, wStart + (long) u * wStride, g, m, v, u * length, length);
    }
    if (staged) {
      write(piece.staged, unit, start, inputs, length);
    }
    return false;
  }

  private static boolean isZero(float[] values, int n) {
    for (int i = 0; i < n; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rows from a unit on are not whole vectors or too few to be used where they are. */
  private boolean isStaged(int unit) {
    return tiling.in() % DenseKernels.LANES != 0 || tiling.units(unit) < UNITS;
  }

  private long position(int unit, int input) {
    return (long) unit * tiling.in() + input;
  }

  /** Copies a part of some rows aside, each filled up with zeros. */
  private void read(MemorySegment staged, int unit, int input, int inputs, int length) {
    staged.asSlice(0, (long) UNITS * length * Float.BYTES).fill((byte) 0);
    for (int u = 0; u < tiling.units(unit); u++) {
      copy(weights, position(unit + u, input), staged, (long) u * length, inputs);
    }
  }

  private void write(MemorySegment staged, int unit, int input, int inputs, int length) {
    for (int u = 0; u < tiling.units(unit); u++) {
      copy(staged, (long) u * length, weights, position(unit + u, input), inputs);
    }
  }

  private static void copy(MemorySegment from, long at, MemorySegment to, long position, long n) {
    MemorySegment.copy(from, at * Float.BYTES, to, position * Float.BYTES, n * Float.BYTES);
  }

  private void learnBiases(DensePiece piece, MemorySegment memory, int n, DenseRule rule) {
    int count = piece.to - piece.from;
    for (int unit = piece.from; unit < piece.to; unit++) {
      float sum = 0;
      for (int row = 0; row < n; row++) {
        sum += delta[unit / UNITS * UNITS * rows + row * UNITS + unit % UNITS];
      }
      piece.biasGradient[unit - piece.from] = sum;
    }
    Memory.read(memory, piece.from, piece.biases, count);
    first.readBiases(piece.from, piece.biasFirst);
    second.readBiases(piece.from, piece.biasSecond);
    rule.biases().apply(piece.biases, piece.biasGradient, piece.biasFirst, piece.biasSecond, count);
    first.writeBiases(piece.from, piece.biasFirst);
    second.writeBiases(piece.from, piece.biasSecond);
    Memory.write(piece.biases, memory, piece.from, count);
  }

  /** The first moments of the weights and of the biases; empty where the kind has none. */
  List<float[]> firstMoments() {
    return first.values();
  }

  /** The second moments likewise. */
  List<float[]> secondMoments() {
    return second.values();
  }

  /** Takes the next moments of each kind there is. */
  void moments(Iterator<float[]> newFirst, Iterator<float[]> newSecond) {
    first.take(newFirst);
    second.take(newSecond);
  }

  void forgetMoments() {
    first.forget();
    second.forget();
  }
}
