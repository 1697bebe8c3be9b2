package org.attractorlab.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Something that was asked of a run besides what it shows by itself: an orbit, a slice, a curve.
 * The run works on it with the weights as they are and puts the newest result in here; whoever
 * asked looks at it from any thread, and may lose interest.
 *
 * @param <T> an immutable result, which may be there in part before it is complete
 */
public final class Exploration<T> {
  private volatile @Nullable T latest;
  private volatile double progress;
  private volatile boolean complete;
  private volatile boolean over;

  /** What is known so far; null before the first result. */
  public @Nullable T latest() {
    return latest;
  }

  /** The share of the work that is done, in [0, 1]. */
  public double progress() {
    return progress;
  }

  /** Whether the result is whole. */
  public boolean isComplete() {
    return complete;
  }

  /** Whether nothing more will come: it is complete, was cancelled, or the weights have changed. */
  public boolean isOver() {
    return over;
  }

  /** Ends the work on it soon; what is known stays. */
  public void cancel() {
    over = true;
  }

  /** Puts in a newer result. For those who do the work. */
  public void put(T newer, double share) {
    latest = newer;
    progress = share;
  }

  /** Puts in the whole result. For those who do the work. */
  public void complete(T whole) {
    put(whole, 1);
    complete = true;
    over = true;
  }
}
