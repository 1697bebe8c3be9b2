package org.attractorlab.dynamics.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.attractorlab.data.SeededRandom;
import org.ejml.data.DMatrixRMaj;

/**
 * Leading eigenvalues of a large linear map from products with it alone (Arnoldi 1951; Saad,
 * Numerical Methods for Large Eigenvalue Problems, ch. 6).
 *
 * <p>From a random vector q_1 the vectors A q_1, A² q_1, … are made orthonormal one after the
 * other. In that basis Q the map is a small Hessenberg matrix H, A Q = Q H + h q eᵀ, whose
 * eigenvalues converge to those of A, those at the rim of the spectrum first, complex pairs like
 * real ones. If H y = θ y and ‖y‖ = 1, then θ is an eigenvalue of a matrix that differs from A by
 * |h y_m| only: the residual, by which convergence is judged. The basis grows until the wanted
 * eigenvalues have converged, at the worst until it spans everything; it is never restarted,
 * because trained maps contract in most directions and need few vectors.
 */
public final class Arnoldi {
  private static final double RESIDUAL = 1e-10;
  private static final int FIRST_CHECK = 8;

  private final LinearMap map;
  private final int most;
  private final List<double[]> basis = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();
  private boolean exhausted;

  private Arnoldi(LinearMap map, int most) {
    this.map = map;
    this.most = Math.min(most, map.size());
  }

  /**
   * Leading eigenvalues and eigenvectors, largest modulus first.
   *
   * @param pairs in the order of their eigenvalues; of a complex pair, both
   * @param converged whether all that were asked for have a residual below 1e-10 of the largest
   * @param products how often the map was applied
   */
  public record Leading(List<Eigenpair> pairs, boolean converged, int products) {
    /** The spectral radius of the map. */
    public double radius() {
      return pairs.getFirst().value().modulus();
    }
  }

  /**
   * @param wanted how many eigenvalues, at least 1
   * @param most vectors of the basis, at least {@code wanted}: time grows with its square
   */
  public static Leading leading(LinearMap map, int wanted, int most) {
    return new Arnoldi(map, most).run(Math.min(wanted, map.size()));
  }

  private Leading run(int wanted) {
    basis.add(start(map.size()));
    int check = Math.max(wanted, FIRST_CHECK);
    while (true) {
      extend();
      int m = columns.size();
      boolean last = exhausted || m == most;
      if (last || m == check) {
        check += Math.max(FIRST_CHECK, m / 4);
        DMatrixRMaj small = hessenberg();
        List<Eigenvalue> values = DenseSpectrum.of(small);
        List<Eigenvalue> leading = first(wanted, values);
        boolean converged = exhausted || converged(small, leading);
        if (last || converged) {
          return new Leading(pairs(small, leading), converged, m);
        }
      }
    }
  }

  /**
   * One more vector: A q, made orthogonal to all before it, twice, so that it is so in rounding.
   */
  private void extend() {
    double[] next = map.times(basis.getLast());
    double before = Vectors.norm(next);
    double[] column = new double[basis.size() + 1];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < basis.size(); i++) {
        double part = Vectors.dot(basis.get(i), next);
        Vectors.addScaled(next, -part, basis.get(i));
        column[i] += part;
      }
    }
    double left = Vectors.norm(next);
    columns.add(column);
    if (!(left > 1e-14 * before)) {
      exhausted = true;
      return;
    }
    column[basis.size()] = left;
    Vectors.scale(next, 1 / left);
    basis.add(next);
    exhausted = columns.size() == map.size();
  }

  private DMatrixRMaj hessenberg() {
    int m = columns.size();
    DMatrixRMaj h = new DMatrixRMaj(m, m);
    for (int j = 0; j < m; j++) {
      for (int i = 0; i <= Math.min(j + 1, m - 1); i++) {
        h.set(i, j, columns.get(j)[i]);
      }
    }
    return h;
  }

  /** The first values, and the other half of a pair that would be cut in two. */
  private static List<Eigenvalue> first(int count, List<Eigenvalue> values) {
    int end = Math.min(count, values.size());
    boolean cut = end < values.size() && values.get(end - 1).imaginary() > 0;
    return values.subList(0, cut ? end + 1 : end);
  }

  private boolean converged(DMatrixRMaj small, List<Eigenvalue> leading) {
    int m = small.numRows;
    double coupling = columns.getLast()[m];
    double bound = RESIDUAL * leading.getFirst().modulus();
    for (Eigenvalue value : leading.reversed()) {
      SmallEigenvector y = SmallEigenvector.of(small, value);
      if (Math.abs(coupling) * y.modulus(m - 1) > bound) {
        return false;
      }
    }
    return true;
  }

  private List<Eigenpair> pairs(DMatrixRMaj small, List<Eigenvalue> leading) {
    List<Eigenpair> pairs = new ArrayList<>();
    for (Eigenvalue value : leading) {
      SmallEigenvector y = SmallEigenvector.of(small, value);
      double[] real = new double[map.size()];
      double[] imaginary = new double[map.size()];
      for (int i = 0; i < small.numRows; i++) {
        Vectors.addScaled(real, y.real()[i], basis.get(i));
        Vectors.addScaled(imaginary, y.imaginary()[i], basis.get(i));
      }
      pairs.add(Eigenpair.normalized(value, real, imaginary));
    }
    return pairs;
  }

  /** Always the same, so that results repeat; random, so that no eigenvector is missing in it. */
  private static double[] start(int size) {
    RandomGenerator random = SeededRandom.of(1);
    double[] start = new double[size];
    for (int i = 0; i < size; i++) {
      start[i] = random.nextGaussian();
    }
    Vectors.scale(start, 1 / Vectors.norm(start));
    return start;
  }
}
