package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attractorlab.data.Blend;
import org.attractorlab.data.BrushStroke;
import org.attractorlab.data.Corruption;
import org.attractorlab.data.Rotation;
import org.attractorlab.data.Shift;

/**
 * A start made by hand. What is in the array is not to be changed.
 *
 * @param image in the layout of an image, values where images have them
 * @param origin the training image it was made of, or {@link
 *     org.attractorlab.dynamics.RecoveryCount#NO_ORIGIN}
 * @param deeds what was done to it, the first first; of very many the last
 */
public record HandMadeStart(float[] image, int origin, List<String> deeds) {
  /** More are not told. */
  public static final int MOST_DEEDS = 100;

  public HandMadeStart {
    deeds = List.copyOf(deeds.subList(Math.max(0, deeds.size() - MOST_DEEDS), deeds.size()));
  }

  /** The same start after one more deed. */
  public HandMadeStart then(String deed, float[] next) {
    List<String> more = new ArrayList<>(deeds);
    more.add(deed);
    return new HandMadeStart(next, origin, more);
  }

  public HandMadeStart withOrigin(int other) {
    return new HandMadeStart(image, other, deeds);
  }

  /** All deeds in a line: {@code noise 0.20 × 3, brush}. */
  public String summary() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    deeds.forEach(deed -> counts.merge(deed, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " × " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The images alone. */
  public static Map<Integer, float[]> images(Map<Integer, HandMadeStart> starts) {
    return starts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().image()));
  }

  /** What a corruption does, in the words of the command line. */
  public static String deed(Corruption corruption) {
    return switch (corruption) {
      case Corruption.Noise noise -> String.format(Locale.ROOT, "noise %.2f", noise.level());
      case Corruption.Erasing erasing -> String.format(Locale.ROOT, "erase %.2f", erasing.share());
      case Corruption.HidingHalf hiding -> "mask " + hiding.half().name().toLowerCase(Locale.ROOT);
      case Corruption.HidingBox _ -> "mask";
      case Corruption.Replacing _ -> "nothing but noise";
      case Rotation rotation -> String.format(Locale.ROOT, "rotate %.0f", rotation.degrees());
      case Shift shift -> "shift " + shift.right() + "," + shift.down();
      case Blend blend -> String.format(Locale.ROOT, "blend %.2f", blend.share());
      case BrushStroke _ -> "brush";
    };
  }
}
