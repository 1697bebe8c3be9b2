package org.attractorlab.data.read;

/** Told how far a long reading is, and asked whether to go on; called on the reading thread. */
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

  /** Whether reading should end as soon as possible. */
  boolean cancelled();
}
