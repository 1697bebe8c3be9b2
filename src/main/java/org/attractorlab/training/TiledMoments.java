package org.attractorlab.training;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * One number that an optimizer remembers for each weight, tile by tile, and for each bias; or
 * nothing, where it remembers none.
 */
final class TiledMoments {
  private static final float[] NONE = new float[0];

  private final Tiling tiling;
  private final boolean needed;
  private final boolean biased;
  private final float[][] tiles;
  private final float[] biases;

  TiledMoments(Tiling tiling, boolean needed, boolean biased) {
    this.tiling = tiling;
    this.needed = needed;
    this.biased = biased;
    tiles = new float[tiling.tiles()][];
    for (int strip = 0; strip < tiling.strips(); strip++) {
      for (int unit = 0; unit < tiling.out(); unit += DenseKernels.UNITS) {
        tiles[tiling.tile(strip, unit)] =
            needed ? new float[DenseKernels.UNITS * tiling.rowLength(strip)] : NONE;
      }
    }
    biases = needed && biased ? new float[tiling.out()] : NONE;
  }

  float[] tile(int number) {
    return tiles[number];
  }

  /** Copies those of some biases, from a unit on; nothing where there are none. */
  void readBiases(int unit, float[] values) {
    if (biases.length > 0) {
      System.arraycopy(biases, unit, values, 0, values.length);
    }
  }

  /** Takes them back. */
  void writeBiases(int unit, float[] values) {
    if (biases.length > 0) {
      System.arraycopy(values, 0, biases, unit, values.length);
    }
  }

  void forget() {
    for (float[] tile : tiles) {
      Arrays.fill(tile, 0);
    }
    Arrays.fill(biases, 0);
  }

  /** Those of the weights, out × in, then those of the biases, where there are any. */
  List<float[]> values() {
    if (!needed) {
      return List.of();
    }
    float[] rows = new float[tiling.out() * tiling.in()];
    eachRow((tile, at, position, n) -> System.arraycopy(tile, at, rows, position, n));
    return biased ? List.of(rows, biases.clone()) : List.of(rows);
  }

  /** Takes as many of the next arrays as {@link #values()} gives. */
  void take(Iterator<float[]> next) {
    if (needed) {
      float[] rows = next.next();
      eachRow((tile, at, position, n) -> System.arraycopy(rows, position, tile, at, n));
      if (biased) {
        System.arraycopy(next.next(), 0, biases, 0, biases.length);
      }
    }
  }

  private interface RowCopy {
    void copy(float[] tile, int at, int position, int n);
  }

  private void eachRow(RowCopy copy) {
    for (int strip = 0; strip < tiling.strips(); strip++) {
      for (int unit = 0; unit < tiling.out(); unit++) {
        float[] tile = tiles[tiling.tile(strip, unit)];
        int at = unit % DenseKernels.UNITS * tiling.rowLength(strip);
        int position = unit * tiling.in() + tiling.firstInput(strip);
        copy.copy(tile, at, position, tiling.inputs(strip));
      }
    }
  }
}
