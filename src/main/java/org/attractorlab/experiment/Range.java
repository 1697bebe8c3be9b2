package org.attractorlab.experiment;

/**
 * The values that a number of an experiment may have.
 *
 * @param least allowed itself unless {@code above}
 * @param most always allowed
 */
record Range(double least, double most, boolean above) {
  static Range of(double least, double most) {
    return new Range(least, most, false);
  }

  static Range above(double bound, double most) {
    return new Range(bound, most, true);
  }

  boolean holds(double value) {
    return (above ? value > least : value >= least) && value <= most;
  }

  /** {@code from 1 to 40} or {@code above 0, at most 10}. */
  @Override
  public String toString() {
    return above
        ? "above " + plain(least) + ", at most " + plain(most)
        : "from " + plain(least) + " to " + plain(most);
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : LabJson.number(bound);
  }
}
