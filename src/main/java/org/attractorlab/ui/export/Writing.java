package org.attractorlab.ui.export;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A file that is being written and may take a while; one at a time is shown. */
public final class Writing {
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private volatile boolean cancelled;

  /** Name of the file; empty while none is written. */
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** On the window's thread. */
  public void begin(String file) {
    cancelled = false;
    name.set(file);
  }

  /** On the window's thread. */
  public void end() {
    name.set("");
  }

  /** Asks who writes to stop; any thread. */
  public void cancel() {
    cancelled = true;
  }

  /** What who writes looks at; any thread. */
  public BooleanSupplier cancelled() {
    return () -> cancelled;
  }
}
