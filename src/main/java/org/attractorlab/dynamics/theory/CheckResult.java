package org.attractorlab.dynamics.theory;

/**
 * A number that a theorem predicts beside the one that was measured.
 *
 * @param name short, unique: lower case letters, digits, hyphens
 * @param title what is compared, a phrase for people
 * @param threshold the most by which the two may differ
 * @param pass whether they do not differ by more; false if either is not a number
 */
public record CheckResult(
    String name, String title, double predicted, double measured, double threshold, boolean pass) {
  static CheckResult of(
      String name, String title, double predicted, double measured, double threshold) {
    boolean pass = Math.abs(measured - predicted) <= threshold;
    return new CheckResult(name, title, predicted, measured, threshold, pass);
  }
}
