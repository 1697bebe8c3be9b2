package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.experiment.LossCurve;

/** The charts of a run that are drawn into files. */
final class Charts {
  private Charts() {}

  /**
   * The loss against the steps.
   *
   * @param target the loss at which training was to end, 0 for none
   */
  static LogChart losses(LossCurve curve, double target) {
    LogChart.Line line = new LogChart.Line(curve.steps(), curve.losses(), Look.ACCENT, 2);
    return new LogChart(List.of(line), "step", "mean squared error", target, "target");
  }

  /**
   * The distance of every watched orbit to its nearest training image against k, in that image's
   * colour.
   *
   * @param tolerance within which an orbit counts as being there
   */
  static LogChart distances(List<OrbitFrame> film, double tolerance) {
    List<LogChart.Line> lines = new ArrayList<>();
    int orbits = film.isEmpty() ? 0 : film.getFirst().count();
    int[] k = film.stream().mapToInt(OrbitFrame::k).toArray();
    for (int i = 0; i < orbits; i++) {
      int orbit = i;
      double[] distance = film.stream().mapToDouble(frame -> frame.distance()[orbit]).toArray();
      int nearest = film.getLast().nearest()[orbit];
      lines.add(new LogChart.Line(k, distance, Look.of(nearest), 1.2f));
    }
    return new LogChart(
        lines, "k", "distance to the nearest training image (RMS)", tolerance, "tolerance");
  }
}
