package org.attractorlab.dynamics.theory;

import java.util.List;

/** Compares what a theorem says with what a computation finds that does not use the theorem. */
public interface TheoremCheck {
  /** The theorem in a few words; the whole statement where there are none. */
  default String title() {
    return statement();
  }

  /** The theorem in a sentence or two, for people; the same for all checks of one theorem. */
  String statement();

  /** Whether it takes seconds at most. */
  default boolean isQuick() {
    return true;
  }

  /** Does the computation; the same results every time. */
  List<CheckResult> run();
}
