package org.attractorlab.ui.plane;

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something computed elsewhere from the newest of what changes often: one computation at a time,
 * and what has been overtaken meanwhile is skipped. To be used on the window's thread.
 *
 * @param <S> an immutable value, told apart by identity
 */
final class Derived<S, T> {
  private final Function<S, T> function;
  private final Executor background;
  private final Executor window;
  private final Runnable changed;
  private @Nullable S wanted;
  private @Nullable S computed;
  private @Nullable T value;
  private boolean busy;

  /**
   * @param window runs work on the window's thread
   * @param changed called there when there is another value
   */
  Derived(Function<S, T> function, Executor background, Executor window, Runnable changed) {
    this.function = function;
    this.background = background;
    this.window = window;
    this.changed = changed;
  }

  /** From what it is wanted; null for not at all. */
  void from(@Nullable S source) {
    wanted = source;
    if (source == null && value != null) {
      value = null;
      computed = null;
      changed.run();
    }
    compute();
  }

  /** The newest that is computed; null for none. */
  @Nullable T value() {
    return value;
  }

  private void compute() {
    S source = wanted;
    if (busy || source == null || source == computed) {
      return;
    }
    busy = true;
    background.execute(
        () -> {
          T result = function.apply(source);
          window.execute(() -> take(source, result));
        });
  }

  private void take(S source, T result) {
    busy = false;
    if (wanted != null) {
      computed = source;
      value = result;
      changed.run();
    }
    compute();
  }
}
