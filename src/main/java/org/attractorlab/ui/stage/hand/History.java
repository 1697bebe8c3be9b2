package org.attractorlab.ui.stage.hand;

import java.util.ArrayList;
import java.util.List;

/**
 * A value with the values it had before and those it was taken back from. Immutable.
 *
 * @param past the oldest first
 * @param future what redo leads to, the nearest last
 */
record History<T>(List<T> past, T present, List<T> future) {
  /** So many steps can be undone: more than a hand makes, and no burden for the memory. */
  static final int LONGEST = 300;

  History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  static <T> History<T> beginningWith(T value) {
    return new History<>(List.of(), value, List.of());
  }

  /** Another value, after which there is nothing to redo. */
  History<T> then(T next) {
    List<T> before = new ArrayList<>(past.subList(past.size() < LONGEST ? 0 : 1, past.size()));
    before.add(present);
    return new History<>(before, next, List.of());
  }

  /** Another value in the place of the present one: the same step, done in another way. */
  History<T> instead(T other) {
    return new History<>(past, other, List.of());
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /** The value before; this one where there is none. */
  History<T> undone() {
    if (!canUndo()) {
      return this;
    }
    List<T> after = new ArrayList<>(future);
    after.add(present);
    return new History<>(past.subList(0, past.size() - 1), past.getLast(), after);
  }

  /** The value that was taken back last; this one where there is none. */
  History<T> redone() {
    if (!canRedo()) {
      return this;
    }
    List<T> before = new ArrayList<>(past);
    before.add(present);
    return new History<>(before, future.getLast(), future.subList(0, future.size() - 1));
  }
}
