package org.attractorlab.experiment.report;

import java.util.Map;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.HandMadeStart;

/**
 * Where the orbits of a picture begin.
 *
 * @param kind of all that were not made by hand
 * @param handMade those that were, by the index of their orbit; there may be no such orbit
 */
public record ShownStarts(StartKind kind, Map<Integer, HandMadeStart> handMade) {
  /** Starts of which none was made by hand. */
  public static ShownStarts of(StartKind kind) {
    return new ShownStarts(kind, Map.of());
  }

  /**
   * {@code 61 unseen images and 3 starts made by hand}.
   *
   * @param count of all orbits
   */
  String text(int count) {
    int hand = (int) handMade.keySet().stream().filter(orbit -> orbit < count).count();
    String byHand = hand + (hand == 1 ? " start" : " starts") + " made by hand";
    if (hand == 0) {
      return planned(count);
    }
    return hand == count ? byHand : planned(count - hand) + " and " + byHand;
  }

  private String planned(int count) {
    String one = count == 1 ? "" : "s";
    return switch (kind) {
      case NOISE -> "%d start%s of noise".formatted(count, one);
      case UNSEEN -> "%d unseen image%s".formatted(count, one);
      case CORRUPTED -> "%d corrupted training image%s".formatted(count, one);
    };
  }
}
