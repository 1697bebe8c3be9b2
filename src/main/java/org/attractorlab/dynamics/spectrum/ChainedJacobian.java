package org.attractorlab.dynamics.spectrum;

import java.util.List;

/**
 * The derivative of maps applied one after the other, J_p ⋯ J_2 J_1, by products with each.
 *
 * @param steps J_1, J_2, …, at least one
 */
public record ChainedJacobian(List<Jacobian> steps) implements Jacobian {
  public ChainedJacobian {
    steps = List.copyOf(steps);
  }

  @Override
  public int size() {
    return steps.getFirst().size();
  }

  @Override
  public double[] times(double[] v) {
    double[] y = v;
    for (Jacobian step : steps) {
      y = step.times(y);
    }
    return y;
  }

  @Override
  public double[] transposedTimes(double[] u) {
    double[] y = u;
    for (Jacobian step : steps.reversed()) {
      y = step.transposedTimes(y);
    }
    return y;
  }
}
