package org.attractorlab.dynamics.theory;

import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.ParameterValues;

/**
 * How far a linear layer z ↦ Az without bias has become what theory says: A∞ = P + A_0(I − P), P
 * being the projection onto the span of the examples and A_0 the start.
 *
 * @param distance ‖A − A∞‖, Frobenius
 * @param inside ‖AP‖: at the end √n for n independent examples and any start
 * @param outside ‖A(I − P)‖: what the start leaks, 0 for a zero start, never changed by training
 */
public record ShallowMeasure(double distance, double inside, double outside) {
  /**
   * @param layer A, d × d
   * @param start A_0, d × d
   */
  public static ShallowMeasure of(ParameterValues layer, ParameterValues start, Span span) {
    int d = layer.shape()[0];
    double distance = 0;
    double inside = 0;
    double outside = 0;
    for (int i = 0; i < d; i++) {
      double[] row = row(layer, i, d);
      double[] within = span.inside(row);
      double[] beyond = row.clone();
      Vectors.addScaled(beyond, -1, within);
      inside += Vectors.dot(within, within);
      outside += Vectors.dot(beyond, beyond);

      // Row i of A − A_0(I − P) − P.
      Vectors.addScaled(row, -1, span.outside(row(start, i, d)));
      double[] unit = new double[d];
      unit[i] = 1;
      Vectors.addScaled(row, -1, span.inside(unit));
      distance += Vectors.dot(row, row);
    }
    return new ShallowMeasure(Math.sqrt(distance), Math.sqrt(inside), Math.sqrt(outside));
  }

  private static double[] row(ParameterValues matrix, int i, int d) {
    double[] row = new double[d];
    for (int j = 0; j < d; j++) {
      row[j] = matrix.values()[i * d + j];
    }
    return row;
  }
}
