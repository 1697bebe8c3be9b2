package org.attractorlab.experiment;

/** Steps per second, averaged over the last second or so. */
final class SpeedMeter {
  private static final double WINDOW_SECONDS = 1;

  private double fromSeconds;
  private int fromStep;
  private double speed;

  /** Says at which step the training stands after so many seconds of training. */
  void at(int step, double seconds) {
    double passed = seconds - fromSeconds;
    if (passed >= WINDOW_SECONDS || speed == 0 && passed > 0) {
      speed = (step - fromStep) / passed;
    }
    if (passed >= WINDOW_SECONDS) {
      fromSeconds = seconds;
      fromStep = step;
    }
  }

  double stepsPerSecond() {
    return speed;
  }
}
