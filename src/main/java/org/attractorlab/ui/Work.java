package org.attractorlab.ui;

import org.attractorlab.data.read.Progress;

/** Work in the background: how far it is, and whether it is still wanted. Any thread. */
public final class Work implements Progress {
  private volatile double fraction = -1;
  private volatile String doing = "";
  private volatile boolean cancelled;

  @Override
  public void at(double done, String what) {
    fraction = done;
    doing = what;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  public void cancel() {
    cancelled = true;
  }

  /** In [0, 1]; negative where it is not known. */
  public double fraction() {
    return fraction;
  }

  /** A short phrase; empty until it has said so. */
  public String doing() {
    return doing;
  }
}
