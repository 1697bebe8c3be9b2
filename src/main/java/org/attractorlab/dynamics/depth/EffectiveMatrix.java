package org.attractorlab.dynamics.depth;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Jacobian;

/**
 * The matrix by which a network maps small differences between images. Of a linear network it is
 * the whole network, built by feeding it one image after the other with a single bright value:
 * column p is f(e_p) − f(0). Of any other it is the Jacobian at an image, column p being J e_p.
 *
 * @param size d, the number of values of an image
 * @param columns d × d, column after column
 */
public record EffectiveMatrix(int size, float[] columns) {
  /** The largest d: a matrix of 2048 × 2048 is 16 MB, and takes up to a minute to build. */
  public static final int MOST = 2048;

  /**
   * The matrix of a linear map from what it does to the basis vectors.
   *
   * @param progress is told the share that is done, from several threads; may throw a {@link
   *     CancellationException}
   */
  public static EffectiveMatrix ofLinear(DifferentiableMap map, DoubleConsumer progress) {
    double[] zero = map.apply(new double[map.size()]);
    return build(
        map.size(),
        p -> {
          double[] column = map.apply(unit(map.size(), p));
          for (int i = 0; i < column.length; i++) {
            column[i] -= zero[i];
          }
          return column;
        },
        progress);
  }

  /**
   * A Jacobian as a matrix.
   *
   * @param progress see {@link #ofLinear}
   */
  public static EffectiveMatrix of(Jacobian jacobian, DoubleConsumer progress) {
    return build(jacobian.size(), p -> jacobian.times(unit(jacobian.size(), p)), progress);
  }

  private static EffectiveMatrix build(
      int d, IntFunction<double[]> column, DoubleConsumer progress) {
    if (d > MOST) {
      throw new IllegalArgumentException("A matrix of side " + d + " is too large.");
    }
    float[] columns = new float[d * d];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, d)
        .parallel()
        .forEach(
            p -> {
              progress.accept((double) done.getAndIncrement() / d);
              double[] values = column.apply(p);
              for (int row = 0; row < d; row++) {
                // What is too small for a float is not 0.
                float value = (float) values[row];
                columns[p * d + row] =
                    value == 0 && values[row] != 0
                        ? Math.copySign(Float.MIN_VALUE, (float) values[row])
                        : value;
              }
            });
    return new EffectiveMatrix(d, columns);
  }

  private static double[] unit(int size, int index) {
    double[] unit = new double[size];
    unit[index] = 1;
    return unit;
  }

  /** The influence of value {@code from} of the image on value {@code to} of the output. */
  public float at(int to, int from) {
    return columns[from * size + to];
  }

  /** The share of the entries that are exactly 0, in [0, 1]. */
  public double zeros() {
    long zeros = 0;
    for (float value : columns) {
      zeros += value == 0 ? 1 : 0;
    }
    return (double) zeros / columns.length;
  }

  /** The largest modulus of an entry. */
  public float largest() {
    float largest = 0;
    for (float value : columns) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
