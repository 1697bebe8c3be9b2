package org.attractorlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.report.ResultFolder;

/** What a run is doing and what it gave, in words. */
final class Summary {
  private Summary() {}

  static String progress(Snapshot now) {
    return now.state() == RunState.TRAINING
        ? "step %d · loss %s · %.0f steps/s"
            .formatted(now.step(), number(now.loss()), now.stepsPerSecond())
        : now.message();
  }

  static List<String> of(Snapshot end, ResultFolder results) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: loss %s after %d steps in %.1f s on the %s."
            .formatted(
                end.message().replaceAll("\\.$", ""),
                number(end.loss()),
                end.step(),
                end.seconds(),
                end.device()));
    lines.addAll(measures(end));
    lines.add("Film:   " + results.film());
    lines.add("Report: " + results.report());
    return lines;
  }

  /** Which images are stored and where orbits end, as far as that was measured. */
  static List<String> measures(Snapshot end) {
    List<String> lines = new ArrayList<>();
    if (!end.stored().isEmpty()) {
      lines.add(stored(end.stored()));
    }
    for (StartKind kind : StartKind.values()) {
      ProbeResult probe = end.probes().get(kind);
      if (probe != null) {
        lines.add(sentence(kind, probe));
      }
    }
    return lines;
  }

  /** How many training images are attractors, and how safely. */
  private static String stored(List<StoredMeasure> measures) {
    double largest = measures.stream().mapToDouble(StoredMeasure::spectralRadius).max().orElse(0);
    return "%d of %d training images are stored; the largest spectral radius is %.3f."
        .formatted(
            measures.stream().filter(StoredMeasure::stored).count(), measures.size(), largest);
  }

  /** Where watched orbits have come to. */
  static String ends(OrbitFrame last) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (OrbitEnd end : last.ends()) {
      String where =
          switch (end) {
            case OrbitEnd.AtTrainingImage _ -> "at a training image";
            case OrbitEnd.Spurious _ -> "at a spurious attractor";
            case OrbitEnd.Cycle _ -> "in a cycle";
            case OrbitEnd.Diverged _ -> "diverged";
            case OrbitEnd.Unsettled _ -> "still moving";
          };
      counts.merge(where, 1, Integer::sum);
    }
    return "After k = %d of %d orbits: ".formatted(last.k(), last.count())
        + counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** How many of the starts that came from training images came back; empty where none did. */
  static Optional<String> recovery(RecoveryCount count) {
    return count.count() == 0
        ? Optional.empty()
        : Optional.of(
            "Recovery of %d spoilt training images: %d right, %d wrong, %d other."
                .formatted(count.count(), count.right(), count.wrong(), count.other()));
  }

  private static String sentence(StartKind kind, ProbeResult probe) {
    long reached = IntStream.of(probe.byTrainingImage()).filter(count -> count > 0).count();
    String starts =
        switch (kind) {
          case NOISE -> "starts of noise";
          case UNSEEN -> "unseen images";
          case CORRUPTED -> "corrupted training images";
        };
    return "Of %d %s %d end at a training image; %d of %d training images are reached."
        .formatted(
            probe.count(),
            starts,
            probe.toTrainingImage(),
            reached,
            probe.byTrainingImage().length);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "none yet";
  }
}
