package org.attractorlab.experiment.report;

import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.attractor.LimitCycle;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.jspecify.annotations.Nullable;

/**
 * A spurious attractor, or a limit cycle.
 *
 * @param period 1 for an attractor
 * @param count how many orbits ended there, from all kinds of starts together
 * @param spectralRadius ρ of the Jacobian there, for a cycle of the product of a whole round
 * @param largestSingularValue of the same
 * @param nearest the training image nearest to it (of a cycle, to one of its points)
 * @param distance RMS, to that image
 */
public record OtherEndPart(
    int period,
    int count,
    double spectralRadius,
    double largestSingularValue,
    int nearest,
    double distance) {
  static @Nullable List<OtherEndPart> attractors(@Nullable OtherEnds ends, TrainingImages images) {
    return ends == null
        ? null
        : ends.attractors().stream().map(attractor -> of(attractor, images)).toList();
  }

  static @Nullable List<OtherEndPart> cycles(@Nullable OtherEnds ends, TrainingImages images) {
    return ends == null ? null : ends.cycles().stream().map(cycle -> of(cycle, images)).toList();
  }

  private static OtherEndPart of(SpuriousAttractor attractor, TrainingImages images) {
    return of(1, attractor.count(), attractor.stability(), attractor.image(), images);
  }

  private static OtherEndPart of(LimitCycle cycle, TrainingImages images) {
    return of(cycle.period(), cycle.count(), cycle.stability(), cycle.image(), images);
  }

  private static OtherEndPart of(
      int period, int count, LocalStability stability, float[] image, TrainingImages images) {
    int nearest = 0;
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < images.count(); i++) {
      double candidate = distance(image, images.image(i));
      if (candidate < distance) {
        nearest = i;
        distance = candidate;
      }
    }
    return new OtherEndPart(
        period,
        count,
        stability.spectralRadius(),
        stability.largestSingularValue(),
        nearest,
        distance);
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.pow((double) a[i] - b[i], 2);
    }
    return Math.sqrt(sum / a.length);
  }
}
