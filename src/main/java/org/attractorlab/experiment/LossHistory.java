package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The losses of a run of any length in bounded memory.
 *
 * <p>A curve of a hundred thousand steps has no more to show than a screen has columns, but its
 * spikes must survive. So losses are kept in buckets of equally many steps, of each bucket the
 * smallest and the largest; when all buckets are full, neighbours are merged and buckets span twice
 * as many steps. Values that are not finite are left out: a logarithmic axis has no place for them.
 */
final class LossHistory {
  static final int BUCKETS = 512;

  private final Bucket[] buckets = new Bucket[BUCKETS];
  private int full;
  private int span = 1;
  private double first = Double.NaN;
  private int last = -1;
  private Bucket open = new Bucket();

  /** The extremes of some consecutive steps. */
  private static final class Bucket {
    private int seen;
    private int lowStep;
    private int highStep;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(int step, double loss) {
      seen++;
      if (!Double.isFinite(loss)) {
        return;
      }
      if (loss < low) {
        low = loss;
        lowStep = step;
      }
      if (loss > high) {
        high = loss;
        highStep = step;
      }
    }

    KeptLosses.Bucket kept() {
      return new KeptLosses.Bucket(seen, lowStep, low, highStep, high);
    }

    static Bucket of(KeptLosses.Bucket kept) {
      Bucket bucket = new Bucket();
      bucket.seen = kept.seen();
      bucket.lowStep = kept.lowStep();
      bucket.low = kept.low();
      bucket.highStep = kept.highStep();
      bucket.high = kept.high();
      return bucket;
    }

    void merge(Bucket next) {
      seen += next.seen;
      if (next.low < low) {
        low = next.low;
        lowStep = next.lowStep;
      }
      if (next.high > high) {
        high = next.high;
        highStep = next.highStep;
      }
    }

    /** Writes its one or two points in the order of their steps and says how many there were. */
    int write(int[] steps, double[] losses, int at) {
      if (high < low) {
        return 0;
      }
      boolean fallsFirst = lowStep < highStep;
      steps[at] = fallsFirst ? lowStep : highStep;
      losses[at] = fallsFirst ? low : high;
      if (lowStep == highStep) {
        return 1;
      }
      steps[at + 1] = fallsFirst ? highStep : lowStep;
      losses[at + 1] = fallsFirst ? high : low;
      return 2;
    }
  }

  /**
   * Adds the loss of a step. A step that was added before changes nothing: the loss at which
   * training has ended is told again when it goes on.
   *
   * @param step not smaller than the step before
   */
  void add(int step, double loss) {
    if (step <= last) {
      return;
    }
    last = step;
    if (step == 0) {
      first = loss;
    }
    open.add(step, loss);
    if (open.seen < span) {
      return;
    }
    buckets[full++] = open;
    open = new Bucket();
    if (full == BUCKETS) {
      halve();
    }
  }

  private void halve() {
    for (int i = 0; i < BUCKETS / 2; i++) {
      buckets[i] = buckets[2 * i];
      buckets[i].merge(buckets[2 * i + 1]);
    }
    Arrays.fill(buckets, BUCKETS / 2, BUCKETS, null);
    full = BUCKETS / 2;
    span *= 2;
  }

  /** All it holds, to go on from. */
  KeptLosses kept() {
    List<KeptLosses.Bucket> kept = new ArrayList<>();
    for (int i = 0; i < full; i++) {
      kept.add(buckets[i].kept());
    }
    kept.add(open.kept());
    return new KeptLosses(span, first, last, kept);
  }

  /** A history that goes on after what was kept. */
  static LossHistory of(KeptLosses kept) {
    LossHistory history = new LossHistory();
    history.span = kept.span();
    history.first = kept.first();
    history.last = kept.last();
    history.full = kept.buckets().size() - 1;
    for (int i = 0; i < history.full; i++) {
      history.buckets[i] = Bucket.of(kept.buckets().get(i));
    }
    history.open = Bucket.of(kept.buckets().getLast());
    return history;
  }

  /** The first loss, NaN where there is none or it was not finite. */
  double first() {
    return first;
  }

  LossCurve curve() {
    int[] steps = new int[2 * (full + 1)];
    double[] losses = new double[steps.length];
    int points = 0;
    for (int i = 0; i < full; i++) {
      points += buckets[i].write(steps, losses, points);
    }
    points += open.write(steps, losses, points);
    return new LossCurve(Arrays.copyOf(steps, points), Arrays.copyOf(losses, points));
  }
}
