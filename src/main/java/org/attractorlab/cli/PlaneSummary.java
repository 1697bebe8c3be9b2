package org.attractorlab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.experiment.report.PlanePart;
import org.attractorlab.experiment.report.PlaneResults;
import org.jspecify.annotations.Nullable;

/** What was measured of the plane or the line, in words. */
final class PlaneSummary {
  private static final int MOST_LISTED = 12;

  private PlaneSummary() {}

  /** Empty where there is nothing. */
  static List<String> of(@Nullable PlaneResults results) {
    if (results == null) {
      return List.of();
    }
    PlanePart part = PlanePart.of(results);
    return List.of(shares(part), others(part), fixedPoints(results));
  }

  private static String shares(PlanePart part) {
    List<String> shares = new ArrayList<>();
    double[] each = part.byTrainingImage();
    for (int i = 0; i < Math.min(each.length, MOST_LISTED); i++) {
      shares.add("%s at %d".formatted(percent(each[i]), i + 1));
    }
    if (each.length > MOST_LISTED) {
      shares.add("the rest at " + (each.length - MOST_LISTED) + " more");
    }
    return "Of the window %s end at a point of the data: %s."
        .formatted(percent(part.toTrainingImage()), String.join(", ", shares));
  }

  private static String others(PlanePart part) {
    return ("%s settle elsewhere, %s repeat, %s diverge, %s are still moving; %s end at the nearest"
            + " point.")
        .formatted(
            percent(part.spurious()),
            percent(part.cycles()),
            percent(part.diverged()),
            percent(part.unsettled()),
            percent(part.nearestNeighbour()));
  }

  private static String fixedPoints(PlaneResults results) {
    List<String> counts =
        Arrays.stream(FixedPoint.Kind.values())
            .map(kind -> count(results, kind))
            .filter(text -> !text.isEmpty())
            .toList();
    return counts.isEmpty()
        ? "No fixed point was found in the window."
        : "Fixed points in the window: " + String.join(", ", counts) + ".";
  }

  private static String count(PlaneResults results, FixedPoint.Kind kind) {
    long count = results.fixedPoints().stream().filter(f -> f.kind() == kind).count();
    String name = kind.name().toLowerCase(Locale.ROOT);
    String plural = kind == FixedPoint.Kind.NEUTRAL ? "" : "s";
    return count == 0 ? "" : count + " " + name + (count == 1 ? "" : plural);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
