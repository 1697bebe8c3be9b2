package org.attractorlab.ui.theory;

import javafx.scene.Node;

/** What shows more of a theorem than its numbers: a chart, pictures. */
interface Explanation {
  /** Whether it belongs to a theorem. */
  boolean belongsTo(Theorem theorem);

  /** Shows it for a theorem as it is; whether there is something to show. */
  boolean show(Theorem theorem);

  Node node();
}
