package org.attractorlab.ui.stage.hand;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attractorlab.experiment.HandMadeStart;

/**
 * All starts made by hand, by the index of their orbit. Immutable.
 *
 * @param byOrbit empty where everything starts where the experiment says
 */
record HandStarts(Map<Integer, HandMadeStart> byOrbit) {
  static final HandStarts NONE = new HandStarts(Map.of());

  HandStarts {
    byOrbit = Map.copyOf(byOrbit);
  }

  HandStarts with(int orbit, HandMadeStart start) {
    Map<Integer, HandMadeStart> changed = new TreeMap<>(byOrbit);
    changed.put(orbit, start);
    return new HandStarts(changed);
  }

  HandStarts without(int orbit) {
    Map<Integer, HandMadeStart> changed = new TreeMap<>(byOrbit);
    changed.remove(orbit);
    return new HandStarts(changed);
  }

  HandStarts changed(UnaryOperator<HandMadeStart> change) {
    return new HandStarts(
        byOrbit.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> change.apply(e.getValue()))));
  }

  /** The first orbit whose start is another one there; the same object is the same start. */
  OptionalInt firstUnlike(HandStarts other) {
    return IntStream.concat(orbits(), other.orbits())
        .filter(orbit -> byOrbit.get(orbit) != other.byOrbit.get(orbit))
        .min();
  }

  private IntStream orbits() {
    return byOrbit.keySet().stream().mapToInt(Integer::intValue);
  }
}
