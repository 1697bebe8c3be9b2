package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.Nonlinearity;

/**
 * The singular values of a single layer while it is trained from zero: at most as many as there are
 * examples differ from zero, at every step.
 *
 * @param steps after which they were taken, in about equal ratios
 * @param values for each of these steps all singular values, the largest first
 */
public record SingularValueHistory(List<Integer> steps, List<double[]> values) {
  private static final double RATIO = 1.25;

  /**
   * Trains a layer and takes its singular values now and then.
   *
   * @param examples one row each
   * @param last step that is made
   */
  public static SingularValueHistory of(double[][] examples, Nonlinearity activation, int last) {
    int d = examples[0].length;
    ShallowTraining training = new ShallowTraining(examples, activation, new double[d][d]);
    List<Integer> steps = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    int made = 0;
    for (int next = 1; made < last; next = Math.max(next + 1, (int) (next * RATIO))) {
      for (; made < Math.min(next, last); made++) {
        training.step();
      }
      steps.add(made);
      values.add(Matrices.singularValues(training.matrix()));
    }
    return new SingularValueHistory(steps, values);
  }
}
