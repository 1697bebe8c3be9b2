package org.attractorlab.experiment.report;

import java.util.Map;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.HandMadeStart;

/**
 * Where the orbits of a picture begin.
 *
 * @param plain what all are that were not made by hand
 * @param spoilt whether these were corrupted by what was asked for
 * @param handMade those that were made by hand, by the index of their orbit; there may be no such
 *     orbit
 */
public record ShownStarts(Plain plain, boolean spoilt, Map<Integer, HandMadeStart> handMade) {
  /** What a start is that was not made by hand. */
  public enum Plain {
    NOISE("start of noise", "starts of noise"),
    UNSEEN("unseen image", "unseen images"),
    CORRUPTED("corrupted training image", "corrupted training images"),
    /** As it was learned. */
    TRAINING("training image", "training images"),
    /** Read from a file that was named. */
    GIVEN("given image", "given images");

    private final String one;
    private final String many;

    Plain(String one, String many) {
      this.one = one;
      this.many = many;
    }

    /** What the starts of a kind are. */
    public static Plain of(StartKind kind) {
      return switch (kind) {
        case NOISE -> NOISE;
        case UNSEEN -> UNSEEN;
        case CORRUPTED -> CORRUPTED;
      };
    }
  }

  /** Starts of which none was made by hand. */
  public static ShownStarts of(StartKind kind) {
    return of(kind, Map.of());
  }

  /**
   * Starts of an experiment.
   *
   * @param handMade those that were made by hand, by the index of their orbit
   */
  public static ShownStarts of(StartKind kind, Map<Integer, HandMadeStart> handMade) {
    return new ShownStarts(Plain.of(kind), false, handMade);
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
    return count + (spoilt ? " spoilt " : " ") + (count == 1 ? plain.one : plain.many);
  }
}
