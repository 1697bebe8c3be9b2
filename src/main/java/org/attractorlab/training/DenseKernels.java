package org.attractorlab.training;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of a fully connected network that learns from a small batch.
 *
 * <p>What limits them is how many numbers go between registers and the first-level cache for each
 * multiplication. So each loop holds a block of several units times several rows of the batch in
 * registers: a number that was loaded once meets all of the block. All sums are made in an order
 * that only the width of the vectors determines, so that the same input gives the same bits whether
 * a loop has been compiled yet or not.
 */
final class DenseKernels {
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() > 16
          ? FloatVector.SPECIES_512
          : FloatVector.SPECIES_PREFERRED;

  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();

  /** Numbers in a vector register. */
  static final int LANES = SPECIES.length();

  /** Rows of the batch that {@link #dots} takes at once. */
  static final int ROWS = 5;

  /** Units whose weights {@link #backward} and {@link #gradient} take at once. */
  static final int UNITS = 4;

  private DenseKernels() {}

  /** The next multiple of the number of lanes. */
  static int padded(int n) {
    return Math.ceilDiv(n, LANES) * LANES;
  }

  /**
   * The sum of all lanes of some vectors, in plain loops: the order of {@code reduceLanes} is
   * anyone's guess, and to rearrange lanes makes an object each time.
   */
  private static void sums(float[] lanes, float[] z, int to) {
    for (int k = 0; k < 2 * ROWS; k++) {
      float even = 0;
      float odd = 0;
      for (int i = k * LANES; i < (k + 1) * LANES; i += 2) {
        even += lanes[i];
        odd += lanes[i + 1];
      }
      z[to + k] = even + odd;
    }
  }

  private static FloatVector load(MemorySegment memory, long position) {
    return FloatVector.fromMemorySegment(SPECIES, memory, position * Float.BYTES, NATIVE);
  }

  /**
   * The products of two rows of weights with five rows of inputs.
   *
   * @param w weights, read as they are used: copied before, row by row, they would come out of
   *     memory at a third of the speed
   * @param wStart where the first row begins; the second begins wStride further
   * @param x inputs; the rows begin at xStart and then each xStride further
   * @param n numbers in a row, a multiple of {@link #LANES}
   * @param lanes scratch of 2 · {@link #ROWS} vectors
   * @param z takes the products: of the first row of weights from position {@code to} on, of the
   *     second from {@code to + ROWS} on
   */
  static void dots(
      MemorySegment w,
      long wStart,
      long wStride,
      float[] x,
      int xStart,
      int xStride,
      int n,
      float[] lanes,
      float[] z,
      int to) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    for (int i = 0; i < n; i += LANES) {
      FloatVector a = load(w, wStart + i);
      FloatVector b = load(w, wStart + wStride + i);
      FloatVector row = FloatVector.fromArray(SPECIES, x, xStart + i);
      a0 = a.fma(row, a0);
      b0 = b.fma(row, b0);
      row = FloatVector.fromArray(SPECIES, x, xStart + xStride + i);
      a1 = a.fma(row, a1);
      b1 = b.fma(row, b1);
      row = FloatVector.fromArray(SPECIES, x, xStart + 2 * xStride + i);
      a2 = a.fma(row, a2);
      b2 = b.fma(row, b2);
      row = FloatVector.fromArray(SPECIES, x, xStart + 3 * xStride + i);
      a3 = a.fma(row, a3);
      b3 = b.fma(row, b3);
      row = FloatVector.fromArray(SPECIES, x, xStart + 4 * xStride + i);
      a4 = a.fma(row, a4);
      b4 = b.fma(row, b4);
    }
    a0.intoArray(lanes, 0);
    a1.intoArray(lanes, LANES);
    a2.intoArray(lanes, 2 * LANES);
    a3.intoArray(lanes, 3 * LANES);
    a4.intoArray(lanes, 4 * LANES);
    b0.intoArray(lanes, 5 * LANES);
    b1.intoArray(lanes, 6 * LANES);
    b2.intoArray(lanes, 7 * LANES);
    b3.intoArray(lanes, 8 * LANES);
    b4.intoArray(lanes, 9 * LANES);
    sums(lanes, z, to);
  }

  /**
   * The gradient of four units' weights, g = Σ δₖ xₖ over the rows k of the batch, and what they
   * add to the gradients of their inputs, dxₖ ← dxₖ + Σ δₖ w over the units.
   *
   * @param w weights; the first of the four rows begins at wStart, the next each wStride further
   * @param x inputs; row k begins at start + k · stride
   * @param dx likewise
   * @param rows of the batch
   * @param d the δ of the units, row by row of the batch, from dStart on
   * @param g takes four rows of n numbers each
   * @param n a multiple of {@link #LANES}
   */
  static void backward(
      MemorySegment w,
      long wStart,
      long wStride,
      float[] x,
      float[] dx,
      int start,
      int stride,
      int rows,
      float[] d,
      int dStart,
      float[] g,
      int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector wa = load(w, wStart + i);
      FloatVector wb = load(w, wStart + wStride + i);
      FloatVector wc = load(w, wStart + 2 * wStride + i);
      FloatVector wd = load(w, wStart + 3 * wStride + i);
      FloatVector ga = FloatVector.zero(SPECIES);
      FloatVector gb = ga;
      FloatVector gc = ga;
      FloatVector gd = ga;
      int at = start + i;
      int unit = dStart;
      for (int k = 0; k < rows; k++) {
        FloatVector row = FloatVector.fromArray(SPECIES, x, at);
        FloatVector sum = FloatVector.fromArray(SPECIES, dx, at);
        FloatVector da = FloatVector.broadcast(SPECIES, d[unit]);
        FloatVector db = FloatVector.broadcast(SPECIES, d[unit + 1]);
        FloatVector dc = FloatVector.broadcast(SPECIES, d[unit + 2]);
        FloatVector dd = FloatVector.broadcast(SPECIES, d[unit + 3]);
        ga = da.fma(row, ga);
        gb = db.fma(row, gb);
        gc = dc.fma(row, gc);
        gd = dd.fma(row, gd);
        sum = da.fma(wa, sum);
        sum = db.fma(wb, sum);
        sum = dc.fma(wc, sum);
        sum = dd.fma(wd, sum);
        sum.intoArray(dx, at);
        at += stride;
        unit += UNITS;
      }
      ga.intoArray(g, i);
      gb.intoArray(g, n + i);
      gc.intoArray(g, 2 * n + i);
      gd.intoArray(g, 3 * n + i);
    }
  }

  /** The gradient of {@link #backward} alone, for the first layer, whose inputs do not learn. */
  static void gradient(
      float[] x, int start, int stride, int rows, float[] d, int dStart, float[] g, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector ga = FloatVector.zero(SPECIES);
      FloatVector gb = ga;
      FloatVector gc = ga;
      FloatVector gd = ga;
      int at = start + i;
      int unit = dStart;
      for (int k = 0; k < rows; k++) {
        FloatVector row = FloatVector.fromArray(SPECIES, x, at);
        ga = FloatVector.broadcast(SPECIES, d[unit]).fma(row, ga);
        gb = FloatVector.broadcast(SPECIES, d[unit + 1]).fma(row, gb);
        gc = FloatVector.broadcast(SPECIES, d[unit + 2]).fma(row, gc);
        gd = FloatVector.broadcast(SPECIES, d[unit + 3]).fma(row, gd);
        at += stride;
        unit += UNITS;
      }
      ga.intoArray(g, i);
      gb.intoArray(g, n + i);
      gc.intoArray(g, 2 * n + i);
      gd.intoArray(g, 3 * n + i);
    }
  }
}
