package org.attractorlab.ui.plane;

import java.util.Objects;
import java.util.function.BiFunction;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.PlaneRun;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a run as long as weights stand still and somebody wants it. With other
 * weights, points or details it is asked anew, and what was known is forgotten.
 *
 * @param <D> what it is asked with besides, a grid for instance
 * @param <T> the answer, which may be there in part before it is whole
 */
final class Asking<D, T> {
  private final BiFunction<PlaneRun, D, Exploration<T>> question;
  private Exploration<T> asked = new Exploration<>();
  private @Nullable Still still;
  private @Nullable D details;
  private @Nullable T answer;

  Asking(BiFunction<PlaneRun, D, Exploration<T>> question) {
    this.question = question;
  }

  /**
   * Takes what is new and asks if there is need to; to be called once a pulse.
   *
   * @param now the weights that stand still, null while they change
   * @param with null where nobody wants it
   */
  void pulse(@Nullable Still now, @Nullable D with) {
    boolean same = now != null && now.equals(still) && Objects.equals(with, details);
    if (!same) {
      asked.cancel();
      asked = new Exploration<>();
      still = null;
      details = with;
      answer = null;
    }
    if (now == null || with == null) {
      return;
    }
    // Over, but not whole: the weights have changed and changed back, by a reset.
    if (still == null || asked.isOver() && !asked.isComplete()) {
      still = now;
      asked = question.apply(now.run().plane(), with);
    }
    answer = asked.latest();
  }

  /** What is known by now; null for nothing. */
  @Nullable T answer() {
    return answer;
  }

  /** Whether the answer is whole. */
  boolean isComplete() {
    return answer != null && asked.isComplete();
  }

  /** The share that is done, in [0, 1]; −1 where nothing is under way. */
  double progress() {
    return still == null || asked.isOver() ? -1 : asked.progress();
  }
}
