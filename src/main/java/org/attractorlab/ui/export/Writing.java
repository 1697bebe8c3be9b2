package org.attractorlab.ui.export;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.attractorlab.ui.Work;

/**
 * Files that are being written and may take a while; of several the first is shown. To be used on
 * the window's thread.
 */
public final class Writing {
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final Map<Work, String> files = new LinkedHashMap<>();

  /** Name of the file; empty while none is written. */
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** How far the file is whose name is shown; changes at any time. */
  public Work work() {
    return files.isEmpty() ? new Work() : files.keySet().iterator().next();
  }

  /** Shows a file until its work has ended. */
  public void begin(Work work, String file) {
    files.put(work, file);
    show();
  }

  public void end(Work work) {
    files.remove(work);
    show();
  }

  /** Asks all who write to stop. */
  public void cancel() {
    files.keySet().forEach(Work::cancel);
  }

  private void show() {
    name.set(files.isEmpty() ? "" : files.values().iterator().next());
  }
}
