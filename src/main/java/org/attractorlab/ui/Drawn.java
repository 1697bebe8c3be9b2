package org.attractorlab.ui;

import org.attractorlab.experiment.report.Drawing;

/** A view that can be drawn again, as vectors for instance. */
public interface Drawn {
  /** What is seen now, in the size in which it is seen. */
  Drawing drawing();
}
