package org.attractorlab.experiment;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Jacobian;

/**
 * A map that throws a {@link CancellationException} as soon as it is cancelled: a spectrum takes
 * hundreds of products with its Jacobian, of which each looks.
 */
public record CancellableMap(DifferentiableMap map, BooleanSupplier cancelled)
    implements DifferentiableMap {
  @Override
  public int size() {
    return map.size();
  }

  @Override
  public double[] apply(double[] x) {
    return map.apply(x);
  }

  @Override
  public boolean isHomogeneous() {
    return map.isHomogeneous();
  }

  @Override
  public Jacobian jacobian(double[] x) {
    look();
    Jacobian jacobian = map.jacobian(x);
    return new Jacobian() {
      @Override
      public int size() {
        return jacobian.size();
      }

      @Override
      public double[] times(double[] v) {
        look();
        return jacobian.times(v);
      }

      @Override
      public double[] transposedTimes(double[] u) {
        look();
        return jacobian.transposedTimes(u);
      }
    };
  }

  private void look() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
