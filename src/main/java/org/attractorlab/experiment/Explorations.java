package org.attractorlab.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a run besides, the latest first, for weights that stand still: once they
 * change, everything is over. Confined to the engine's thread.
 */
final class Explorations implements AutoCloseable {
  private final Deque<Job<?>> jobs = new ArrayDeque<>();

  /**
   * @param start called on the engine's thread when its turn has come
   */
  <T> void add(Exploration<T> asked, Supplier<Explorer<T>> start) {
    jobs.push(new Job<>(asked, start));
  }

  /** Does one slice; false when there was nothing left to do. */
  boolean work() {
    if (isIdle()) {
      return false;
    }
    jobs.element().advance();
    return true;
  }

  /** Whether nobody waits for anything. */
  boolean isIdle() {
    jobs.removeIf(Job::isOver);
    return jobs.isEmpty();
  }

  /** The share of the current work that is done, in [0, 1]. */
  double progress() {
    return jobs.isEmpty() ? 0 : jobs.element().asked.progress();
  }

  /** Ends everything: the weights change. */
  @Override
  public void close() {
    jobs.forEach(Job::close);
    jobs.clear();
  }

  private static final class Job<T> {
    private final Exploration<T> asked;
    private final Supplier<Explorer<T>> start;
    private @Nullable Explorer<T> explorer;

    private Job(Exploration<T> asked, Supplier<Explorer<T>> start) {
      this.asked = asked;
      this.start = start;
    }

    private void advance() {
      if (explorer == null) {
        explorer = start.get();
      }
      boolean more = explorer.advance().getAsBoolean();
      double progress = explorer.progress().getAsDouble();
      if (!more) {
        asked.complete(explorer.result().get());
      } else if (progress > asked.progress()) {
        // Results are copies; one is worth it only when there is something new in it.
        asked.put(explorer.result().get(), progress);
      }
    }

    private boolean isOver() {
      if (asked.isOver()) {
        close();
      }
      return asked.isOver();
    }

    private void close() {
      asked.cancel();
      if (explorer != null) {
        explorer.close().run();
        explorer = null;
      }
    }
  }
}
