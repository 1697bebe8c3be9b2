package org.attractorlab.experiment.report;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.experiment.LossCurve;

/** The numbers of a run as comma-separated values, each in full precision. */
public final class Tables {
  private Tables() {}

  /** {@code loss.csv}: step, mean squared error before it. */
  public static String losses(LossCurve curve) {
    StringBuilder table = new StringBuilder("step,loss\n");
    for (int i = 0; i < curve.count(); i++) {
      table.append(curve.steps()[i]).append(',').append(curve.losses()[i]).append('\n');
    }
    return table.toString();
  }

  /**
   * {@code orbits.csv}: every watched orbit at every k, with the nearest training image, the RMS
   * distance to it, the RMS length of the step that led here, and what has become of it so far.
   */
  static String orbits(List<OrbitFrame> film) {
    StringBuilder table = new StringBuilder("orbit,k,nearest,distance,moved,end\n");
    int count = film.isEmpty() ? 0 : film.getFirst().count();
    for (int orbit = 0; orbit < count; orbit++) {
      for (OrbitFrame frame : film) {
        table.append(orbit).append(',').append(frame.k()).append(',');
        table.append(frame.nearest()[orbit]).append(',');
        table.append(number(frame.distance()[orbit])).append(',');
        table.append(number(frame.moved()[orbit])).append(',');
        table.append(name(frame.ends().get(orbit))).append('\n');
      }
    }
    return table.toString();
  }

  /** As numpy and R read it: {@code inf} instead of {@code Infinity}. */
  private static String number(float value) {
    return Float.isInfinite(value) ? "inf" : Float.isNaN(value) ? "nan" : Float.toString(value);
  }

  private static String name(OrbitEnd end) {
    return switch (end) {
      case OrbitEnd.AtTrainingImage _ -> "training-image";
      case OrbitEnd.Spurious _ -> "spurious";
      case OrbitEnd.Cycle cycle -> "cycle-" + cycle.period();
      case OrbitEnd.Diverged _ -> "diverged";
      case OrbitEnd.Unsettled _ -> "unsettled";
    };
  }
}
