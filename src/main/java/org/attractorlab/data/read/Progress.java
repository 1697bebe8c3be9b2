package org.attractorlab.data.read;

import java.util.concurrent.CancellationException;

/** Told how far long work is, and asked whether to go on; called on the thread that works. */
public interface Progress {
  /** Nobody watches and nobody cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(double fraction, String doing) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * @param fraction of the work done, 0 to 1; negative where it is not known
   * @param doing what is being done, a short phrase
   */
  void at(double fraction, String doing);

  /** Whether the work should end as soon as possible. */
  boolean cancelled();

  /**
   * Ends the work where it is if it should.
   *
   * @throws CancellationException if it is cancelled
   */
  default void check() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }
}
