package org.attractorlab.experiment.study;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.attractorlab.dynamics.theory.DepthCell;

/**
 * What is predicted of autoencoders that differ in their seed only, beside the median of what was
 * measured.
 *
 * @param bound the layers needed at least
 * @param forcedZeros share of the entries of the matrix that must be 0
 * @param zeros share that is 0
 * @param ratio σ₂/σ₁
 * @param cosine median |cos| between output and training image
 * @param learned how many of the trainings reproduce their image
 * @param trainings how many there were
 * @param seed of the training whose cosine is nearest to the median
 */
public record DepthRow(
    int size,
    int filters,
    int kernel,
    int layers,
    int bound,
    double forcedZeros,
    double zeros,
    double ratio,
    double cosine,
    int learned,
    int trainings,
    int seed) {
  /** From this cosine on an autoencoder counts as memorizing. */
  public static final double MEMORIZES = 0.95;

  static DepthRow of(DepthCell any, List<DepthCell.Result> results) {
    return new DepthRow(
        any.side(),
        any.filters(),
        any.kernel(),
        any.layers(),
        any.bound(),
        any.forcedZeros(),
        median(results, DepthCell.Result::zeros),
        median(results, DepthCell.Result::ratio),
        median(results, DepthCell.Result::cosine),
        (int) results.stream().filter(DepthCell.Result::interpolates).count(),
        results.size(),
        1 + nearest(results));
  }

  /** Seeds count from 1 on, in the order of the results. */
  private static int nearest(List<DepthCell.Result> results) {
    double middle = median(results, DepthCell.Result::cosine);
    int nearest = 0;
    for (int i = 1; i < results.size(); i++) {
      double away = Math.abs(results.get(i).cosine() - middle);
      if (away < Math.abs(results.get(nearest).cosine() - middle)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The training that stands for all of them. */
  public DepthCell cell() {
    return new DepthCell(size, filters, kernel, layers, seed);
  }

  private static double median(
      List<DepthCell.Result> results, ToDoubleFunction<DepthCell.Result> value) {
    double[] sorted = results.stream().mapToDouble(value).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Whether most trainings reproduce their image and answer everything with it. */
  public boolean memorizes() {
    return 2 * learned > trainings && cosine > MEMORIZES;
  }
}
