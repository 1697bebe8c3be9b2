package org.attractorlab.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.theory.Theorem.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The theorems and the checks under way. Checks are computed one after the other, elsewhere; a
 * cancelled one may take a while to its end, but what it gives goes nowhere.
 */
final class TheoryModel {
  private static final Logger LOG = LoggerFactory.getLogger(TheoryModel.class);

  private final Executor elsewhere;
  private final Executor window;
  private final ObservableList<Theorem> theorems = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private volatile int order;

  /**
   * @param elsewhere computes what takes long
   * @param window runs work on the window's thread
   */
  TheoryModel(List<TheoremCheck> checks, Executor elsewhere, Executor window) {
    this.elsewhere = elsewhere;
    this.window = window;
    theorems.setAll(Theorem.of(checks));
  }

  ObservableList<Theorem> theorems() {
    return theorems;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The share of the checks under way that is done, in [0, 1]. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Runs the checks that take seconds. */
  void runQuick() {
    run(true);
  }

  /** Runs all checks. */
  void runAll() {
    run(false);
  }

  /** Ends the checks under way; what they gave stays. */
  void cancel() {
    order++;
    running.set(false);
    theorems.replaceAll(
        t -> t.in(t.results().isEmpty() && t.problem().isEmpty() ? State.NOT_RUN : State.DONE));
  }

  /** Forgets what a check gave, because what it was about has changed. */
  void forget(TheoremCheck check) {
    change(
        check,
        t ->
            t.results().isEmpty() && t.problem().isEmpty()
                ? t
                : t.cleared(t.state() == State.DONE ? State.NOT_RUN : t.state()));
  }

  private void run(boolean quickOnly) {
    int mine = ++order;
    List<TheoremCheck> wanted = new ArrayList<>();
    for (Theorem theorem : theorems) {
      wanted.addAll(theorem.checks().stream().filter(c -> !quickOnly || c.isQuick()).toList());
    }
    theorems.replaceAll(
        t ->
            t.checks().stream().anyMatch(wanted::contains)
                ? t.cleared(State.WAITING)
                : t.in(t.results().isEmpty() ? State.NOT_RUN : State.DONE));
    running.set(true);
    progress.set(0);
    elsewhere.execute(() -> compute(mine, wanted));
  }

  private void compute(int mine, List<TheoremCheck> wanted) {
    for (int i = 0; i < wanted.size() && mine == order; i++) {
      TheoremCheck check = wanted.get(i);
      double before = (double) i / wanted.size();
      tell(mine, () -> begin(check, before));
      try {
        List<CheckResult> results = check.run();
        tell(mine, () -> change(check, t -> t.with(results)));
      } catch (RuntimeException problem) {
        LOG.error("A check could not be computed", problem);
        tell(mine, () -> change(check, t -> t.failedBy(sentence(problem))));
      }
      boolean last = wanted.subList(i + 1, wanted.size()).stream().noneMatch(sameTheorem(check));
      if (last) {
        tell(mine, () -> change(check, t -> t.in(State.DONE)));
      }
    }
    tell(
        mine,
        () -> {
          progress.set(1);
          running.set(false);
        });
  }

  private static Predicate<TheoremCheck> sameTheorem(TheoremCheck check) {
    return other -> other.statement().equals(check.statement());
  }

  private void begin(TheoremCheck check, double share) {
    progress.set(share);
    change(check, t -> t.in(State.RUNNING));
  }

  private void change(TheoremCheck check, UnaryOperator<Theorem> change) {
    for (int i = 0; i < theorems.size(); i++) {
      if (theorems.get(i).checks().contains(check)) {
        theorems.set(i, change.apply(theorems.get(i)));
      }
    }
  }

  private void tell(int mine, Runnable news) {
    window.execute(
        () -> {
          if (mine == order) {
            news.run();
          }
        });
  }

  private static String sentence(RuntimeException problem) {
    return Texts.text("theory.problem", String.valueOf(problem.getMessage()));
  }
}
