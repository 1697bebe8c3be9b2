package org.attractorlab.ui.stage;

import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What is said about one orbit; without settings, its start was made by hand. */
final class CellInfo {
  private CellInfo() {}

  static String text(
      int orbit,
      OrbitFrame frame,
      TrainingImages images,
      @Nullable IterationSettings settings,
      boolean live) {
    String start =
        settings == null
            ? Texts.text("stage.info.from-hand")
            : Texts.text(
                switch (settings.starts()) {
                  case UNSEEN -> "stage.info.from-unseen";
                  case NOISE -> "stage.info.from-noise";
                  case CORRUPTED -> "stage.info.from-corrupted";
                });
    int nearest = frame.nearest()[orbit];
    String image =
        nearest < 0 || nearest >= images.count()
            ? Texts.text("stage.info.nobody")
            : nearest + 1 + " " + images.label(nearest);
    return Texts.text("stage.info.orbit", orbit + 1, start)
        + "\n"
        + Texts.text("stage.info.nearest", frame.k(), image)
        + "\n"
        + Texts.text("stage.info.distance", Numbers.scientific(frame.distance()[orbit]))
        + " · "
        + end(frame.ends().get(orbit), live);
  }

  private static String end(OrbitEnd end, boolean live) {
    return switch (end) {
      case OrbitEnd.AtTrainingImage _ -> Texts.text("stage.info.reached");
      case OrbitEnd.Spurious _ -> Texts.text("stage.info.spurious");
      case OrbitEnd.Cycle(int period) -> Texts.text("stage.info.cycle", period);
      case OrbitEnd.Diverged _ -> Texts.text("stage.info.diverged");
      case OrbitEnd.Unsettled _ -> Texts.text(live ? "stage.info.live" : "stage.info.moving");
    };
  }
}
