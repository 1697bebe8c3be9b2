package org.attractorlab.dynamics;

/**
 * The orbits that are watched: the {@code iteration} part of an experiment.
 *
 * @param starts where they begin
 * @param count how many, at least 1
 * @param steps how often the map is applied at the most
 * @param tolerance an orbit has reached a training image when its RMS distance is below this
 * @param noiseLevel standard deviation of the noise on corrupted starts, in [0, 1]
 * @param erasedShare share of the pixels of corrupted starts that are erased, in [0, 1]
 */
public record IterationSettings(
    StartKind starts,
    int count,
    int steps,
    double tolerance,
    double noiseLevel,
    double erasedShare) {
  /** The same orbits, beginning elsewhere. */
  public IterationSettings withStarts(StartKind kind) {
    return new IterationSettings(kind, count, steps, tolerance, noiseLevel, erasedShare);
  }
}
