package org.attractorlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attractorlab.experiment.report.DepthPart;
import org.jspecify.annotations.Nullable;

/** What depth has made of a network, in words. */
final class DepthSentences {
  private DepthSentences() {}

  static List<String> of(@Nullable DepthPart depth) {
    List<String> lines = new ArrayList<>();
    if (depth == null) {
      return lines;
    }
    if (depth.bound() != null) {
      lines.add(
          "A pixel sees %d × %d pixels; to memorize, at least %d layers are needed."
              .formatted(depth.receptiveField()[0], depth.receptiveField()[1], depth.bound()));
    }
    if (depth.zeros() != null) {
      lines.add(
          said(
              "Its matrix: %.1f %% zeros, %.1f %% forced.",
              100 * depth.zeros(), 100 * depth.forcedZeros()));
    }
    if (depth.linear()) {
      lines.add(
          said(
              "σ ratio %.3f; |cos| of outputs with a training image %.3f; %d leading eigenvalues"
                  + " are 1, the next is %.3f.",
              depth.singularRatio(),
              depth.cosine(),
              depth.eigenvaluesNearOne(),
              depth.nextEigenvalue()));
    }
    depth
        .answers()
        .forEach(
            (kind, answers) ->
                lines.add(
                    said(
                        "One step of %-13s correlates %5.2f with the input, %5.2f with a training"
                            + " image.",
                        kind.replace('-', ' ') + ":", answers.identity(), answers.constant())));
    return lines;
  }

  private static String said(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values).replace("  NaN", "    –");
  }
}
