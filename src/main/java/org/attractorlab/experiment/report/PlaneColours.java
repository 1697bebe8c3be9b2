package org.attractorlab.experiment.report;

import java.awt.Color;
import org.attractorlab.dynamics.plane.PlaneEnd;

/** The colours and names of ends in pictures of the plane. */
final class PlaneColours {
  private PlaneColours() {}

  /** The colour of the starts that lead to an end; text in {@link Look#TEXT} is readable on it. */
  static Color basin(PlaneEnd end) {
    return switch (end) {
      case PlaneEnd.AtPoint at -> Look.faint(Look.of(at.index()));
      case PlaneEnd.AtSpurious _, PlaneEnd.AmongMany _ -> new Color(0xC9CDD2);
      case PlaneEnd.OnCycle _ -> new Color(0xE3E6EA);
      case PlaneEnd.Diverged _ -> new Color(0x9AA2AB);
      case PlaneEnd.Unsettled _ -> Look.GROUND;
    };
  }

  /** What a legend calls it. */
  static String name(PlaneEnd end) {
    return switch (end) {
      case PlaneEnd.AtPoint at -> "point " + (at.index() + 1);
      case PlaneEnd.AtSpurious _, PlaneEnd.AmongMany _ -> "no point of the data";
      case PlaneEnd.OnCycle cycle -> "cycle of " + cycle.period();
      case PlaneEnd.Diverged _ -> "diverges";
      case PlaneEnd.Unsettled _ -> "still moving";
    };
  }
}
