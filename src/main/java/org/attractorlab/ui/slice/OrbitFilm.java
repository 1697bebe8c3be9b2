package org.attractorlab.ui.slice;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;

/**
 * An orbit in a few pictures: k = 0, 1, 2, 4, 8, … and the k at which it came to its end.
 *
 * @param frames the chosen ones, in order
 * @param end what became of it
 */
record OrbitFilm(List<OrbitFrame> frames, OrbitEnd end) {
  /**
   * @param orbit all frames, k = 0, 1, 2, …
   */
  static OrbitFilm of(List<OrbitFrame> orbit) {
    OrbitEnd end = orbit.getLast().ends().getFirst();
    int last = arrival(orbit, end);
    List<OrbitFrame> chosen = new ArrayList<>();
    for (int k = 0; k < last; k = Math.max(1, 2 * k)) {
      chosen.add(orbit.get(k));
    }
    chosen.add(orbit.get(last));
    return new OrbitFilm(chosen, end);
  }

  /** At most so many frames, at least 2: the first, and the last ones. */
  List<OrbitFrame> atMost(int count) {
    List<OrbitFrame> some = new ArrayList<>(frames);
    while (some.size() > Math.max(2, count)) {
      some.remove(1);
    }
    return some;
  }

  int lastK() {
    return frames.getLast().k();
  }

  /** The first k from which on the end was the same. */
  private static int arrival(List<OrbitFrame> orbit, OrbitEnd end) {
    int k = orbit.size() - 1;
    while (k > 0 && orbit.get(k - 1).ends().getFirst().equals(end)) {
      k--;
    }
    return end instanceof OrbitEnd.Unsettled ? orbit.size() - 1 : k;
  }
}
