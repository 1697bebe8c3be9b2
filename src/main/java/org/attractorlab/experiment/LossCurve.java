package org.attractorlab.experiment;

/**
 * The losses of a training run, thinned to a bounded number of points that keeps the extremes. Both
 * arrays have one length and are not to be changed.
 *
 * @param steps strictly increasing
 * @param losses mean squared errors, all finite
 */
public record LossCurve(int[] steps, double[] losses) {
  public int count() {
    return steps.length;
  }
}
