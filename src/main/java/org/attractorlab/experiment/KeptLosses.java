package org.attractorlab.experiment;

import java.util.List;
import org.attractorlab.data.UnusableInput;

/**
 * All that is known of the losses of a run, to go on recording them.
 *
 * @param span consecutive steps a bucket
 * @param first the first loss; NaN where there is none or it was not finite
 * @param last the last step, −1 where there is none
 * @param buckets full ones and, last, the one that is being filled
 */
public record KeptLosses(int span, double first, int last, List<Bucket> buckets) {
  /** The extremes of some steps; the low infinite and the high −∞ where no loss was finite. */
  public record Bucket(int seen, int lowStep, double low, int highStep, double high) {}

  public KeptLosses {
    buckets = List.copyOf(buckets);
    if (span < 1 || buckets.isEmpty() || buckets.size() > LossHistory.BUCKETS) {
      throw new UnusableInput(
          "The losses of the training are damaged.", "Save it again with Attractor Lab.");
    }
  }

  /** Those of a run that has made no step. */
  public static KeptLosses none() {
    return new LossHistory().kept();
  }
}
