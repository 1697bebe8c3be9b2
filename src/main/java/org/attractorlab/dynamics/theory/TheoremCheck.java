package org.attractorlab.dynamics.theory;

import java.util.List;

/** Compares what a theorem says with what a computation finds that does not use the theorem. */
public interface TheoremCheck {
  /** The theorem in a sentence or two, for people. */
  String statement();

  /** Whether it takes seconds at most. */
  boolean isQuick();

  /** Does the computation; the same results every time. */
  List<CheckResult> run();
}
