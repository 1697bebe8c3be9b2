package org.attractorlab.dynamics.spectrum;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The Jacobian of a fully connected network at a point by the chain rule: J = W_L D_{L−1} W_{L−1} …
 * D_1 W_1, where D_l = diag φ′ of what enters the activation after layer l.
 *
 * <p>Its nonzero eigenvalues are found in the narrowest layer: for J = A B, the products A B and B
 * A have the same nonzero eigenvalues, and B A w = λ w gives J (A w) = λ A w.
 */
public final class LayeredJacobian implements Jacobian {
  private final List<AffineLayer> layers;
  private final List<double[]> slopes;

  LayeredJacobian(List<AffineLayer> layers, List<double[]> slopes) {
    this.layers = layers;
    this.slopes = slopes;
  }

  @Override
  public int size() {
    return layers.getFirst().inputs();
  }

  @Override
  public double[] times(double[] v) {
    double[] y = v;
    for (int l = 0; l < layers.size(); l++) {
      y = layers.get(l).times(y);
      if (l < slopes.size()) {
        scale(y, slopes.get(l));
      }
    }
    return y;
  }

  @Override
  public double[] transposedTimes(double[] u) {
    double[] y = u.clone();
    for (int l = layers.size() - 1; l >= 0; l--) {
      if (l < slopes.size()) {
        scale(y, slopes.get(l));
      }
      y = layers.get(l).transposedTimes(y);
    }
    return y;
  }

  private static void scale(double[] y, double[] factors) {
    for (int i = 0; i < y.length; i++) {
      y[i] *= factors[i];
    }
  }

  /** The number of units of the narrowest layer, input and output included. */
  public int narrowest() {
    return Math.min(size(), layers.stream().mapToInt(AffineLayer::outputs).min().orElseThrow());
  }

  @Override
  public DMatrixRMaj matrix() {
    return product(0);
  }

  /**
   * The square matrix with the side {@link #narrowest()} that has the nonzero eigenvalues of J: the
   * factors of J in their cyclic order, beginning with the narrowest layer's output.
   */
  public DMatrixRMaj narrowMatrix() {
    for (int l = 0; l < layers.size(); l++) {
      if (layers.get(l).inputs() == narrowest()) {
        return product(l);
      }
    }
    return product(0);
  }

  /** D_{l−1} W_{l−1} … D_1 W_1 · W_L … D_l W_l, layers counted from 0: once around from layer l. */
  private DMatrixRMaj product(int first) {
    DMatrixRMaj product = factor(first);
    for (int i = 1; i < layers.size(); i++) {
      DMatrixRMaj factor = factor((first + i) % layers.size());
      DMatrixRMaj next = new DMatrixRMaj(factor.numRows, product.numCols);
      CommonOps_DDRM.mult(factor, product, next);
      product = next;
    }
    return product;
  }

  private DMatrixRMaj factor(int l) {
    DMatrixRMaj matrix = layers.get(l).matrix();
    if (l < slopes.size()) {
      CommonOps_DDRM.multRows(slopes.get(l), matrix);
    }
    return matrix;
  }
}
