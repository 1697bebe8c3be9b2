package org.attractorlab.dynamics.spectrum;

import ai.djl.ndarray.NDManager;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.network.Network;
import org.ejml.data.DMatrixRMaj;

/**
 * The Jacobian of any map by the engine's derivatives, in single precision; to be used on the
 * engine's thread. A backward pass gives Jᵀ u. Since rows of a batch do not influence each other,
 * one pass over m copies of x gives Jᵀ u for m vectors u at once: with unit vectors, m rows of J.
 *
 * <p>Gradients of the map's parameters are changed too; who trains must clear them first.
 */
public final class AutogradJacobian {
  private static final int CHUNK = 128;

  private final BackwardPass pass;
  private final float[] x;
  private final float[][] rows;
  private int done;

  /** The Jacobian of a network at x. */
  public AutogradJacobian(Network network, float[] x) {
    this(network::forward, network.manager(), x);
  }

  public AutogradJacobian(SelfMap map, NDManager manager, float[] x) {
    pass = new BackwardPass(map, manager);
    this.x = x.clone();
    rows = new float[x.length][];
  }

  /** Computes some more rows, at most {@value #CHUNK}; false when all were there. */
  public boolean advance() {
    if (done == rows.length) {
      return false;
    }
    float[][] units = new float[Math.min(CHUNK, rows.length - done)][x.length];
    for (int i = 0; i < units.length; i++) {
      units[i][done + i] = 1;
    }
    System.arraycopy(pass.transposedTimes(x, units), 0, rows, done, units.length);
    done += units.length;
    return true;
  }

  /** J, complete once {@link #advance()} gave false. */
  public Jacobian result() {
    if (done < rows.length) {
      throw new IllegalStateException("Only " + done + " of " + rows.length + " rows are there.");
    }
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(Vectors.doubles(rows[i]), 0, matrix.data, i * rows.length, rows.length);
    }
    return Nets.map(matrix);
  }

  /**
   * Jᵀ as products, each a backward pass. It has the eigenvalues of J, so that {@link Arnoldi}
   * finds the spectral radius of a large map without ever having its matrix.
   */
  public LinearMap transposed() {
    return new LinearMap() {
      @Override
      public int size() {
        return x.length;
      }

      @Override
      public double[] times(double[] v) {
        float[] u = new float[v.length];
        for (int i = 0; i < u.length; i++) {
          u[i] = (float) v[i];
        }
        return Vectors.doubles(pass.transposedTimes(x, new float[][] {u})[0]);
      }
    };
  }
}
