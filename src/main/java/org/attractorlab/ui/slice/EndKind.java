package org.attractorlab.ui.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.SliceMap;

/**
 * Kinds of ends that a slice does not tell apart further.
 *
 * @param number that of the training image, or one of the negative constants
 */
record EndKind(int number) {
  static final EndKind UNSETTLED = new EndKind(-1);
  static final EndKind CYCLE = new EndKind(-2);
  static final EndKind SPURIOUS = new EndKind(-3);
  static final EndKind DIVERGED = new EndKind(-4);

  static EndKind of(OrbitEnd end) {
    return switch (end) {
      case OrbitEnd.AtTrainingImage(int index) -> new EndKind(index);
      case OrbitEnd.Spurious _ -> SPURIOUS;
      case OrbitEnd.Cycle _ -> CYCLE;
      case OrbitEnd.Diverged _ -> DIVERGED;
      case OrbitEnd.Unsettled _ -> UNSETTLED;
    };
  }

  boolean isTrainingImage() {
    return number >= 0;
  }

  /** A kind and the share of a slice that it takes, in [0, 1]. */
  record Share(EndKind kind, double share) {}

  /** The kinds in a slice, training images first, the largest share first among each. */
  static List<Share> shares(SliceMap map) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (OrbitEnd end : map.ends()) {
      counts.merge(of(end).number(), 1, Integer::sum);
    }
    List<Share> shares = new ArrayList<>();
    counts.forEach(
        (number, count) ->
            shares.add(new Share(new EndKind(number), (double) count / map.ends().length)));
    shares.sort(
        Comparator.comparing((Share share) -> !share.kind().isTrainingImage())
            .thenComparing(Comparator.comparingDouble(Share::share).reversed()));
    return shares;
  }
}
