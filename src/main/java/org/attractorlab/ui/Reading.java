package org.attractorlab.ui;

import org.attractorlab.data.read.Progress;

/** One reading of images: how far it is, and whether it is still wanted. */
final class Reading implements Progress {
  private volatile double fraction = -1;
  private volatile boolean cancelled;

  @Override
  public void at(double done, String doing) {
    fraction = done;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  double fraction() {
    return fraction;
  }
}
