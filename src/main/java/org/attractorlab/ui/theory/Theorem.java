package org.attractorlab.ui.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.ui.Texts;

/**
 * A theorem, its checks, and what they gave so far.
 *
 * @param state of the checks that were asked for
 * @param problem why a check could not be computed, empty where none failed so
 */
record Theorem(
    String title,
    String statement,
    List<TheoremCheck> checks,
    State state,
    List<CheckResult> results,
    String problem) {
  /** How far the checks are. */
  enum State {
    NOT_RUN,
    WAITING,
    RUNNING,
    DONE
  }

  /** The theorems of checks, in their order; checks with one statement belong to one theorem. */
  static List<Theorem> of(List<TheoremCheck> checks) {
    Map<String, List<TheoremCheck>> byStatement = new LinkedHashMap<>();
    for (TheoremCheck check : checks) {
      byStatement.computeIfAbsent(check.statement(), _ -> new ArrayList<>()).add(check);
    }
    return byStatement.values().stream()
        .map(
            same ->
                new Theorem(
                    same.getFirst().title(),
                    same.getFirst().statement(),
                    List.copyOf(same),
                    State.NOT_RUN,
                    List.of(),
                    ""))
        .toList();
  }

  Theorem in(State next) {
    return new Theorem(title, statement, checks, next, results, problem);
  }

  Theorem cleared(State next) {
    return new Theorem(title, statement, checks, next, List.of(), "");
  }

  Theorem with(List<CheckResult> more) {
    List<CheckResult> all = new ArrayList<>(results);
    all.addAll(more);
    return new Theorem(title, statement, checks, state, List.copyOf(all), problem);
  }

  Theorem failedBy(String why) {
    return new Theorem(title, statement, checks, state, results, why);
  }

  long passed() {
    return results.stream().filter(CheckResult::pass).count();
  }

  /** Whether something was compared, and all of it agrees. */
  boolean holds() {
    return !results.isEmpty() && passed() == results.size() && problem.isEmpty();
  }

  /** Whether something that was compared does not agree, or could not be computed. */
  boolean fails() {
    return passed() < results.size() || !problem.isEmpty();
  }

  /** How it stands, in a few words. */
  String verdict() {
    if (state == State.RUNNING) {
      return Texts.text("theory.running");
    }
    if (state == State.WAITING) {
      return Texts.text("theory.waiting");
    }
    if (!problem.isEmpty()) {
      return Texts.text("theory.broken");
    }
    if (results.isEmpty()) {
      return Texts.text("theory.not-run");
    }
    return Texts.text(
        fails() ? "theory.fails" : "theory.holds",
        fails() ? results.size() - passed() : passed(),
        results.size());
  }
}
