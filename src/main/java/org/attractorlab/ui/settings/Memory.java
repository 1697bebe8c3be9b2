package org.attractorlab.ui.settings;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as they are now. A change is written when no other has come for a while, and at the
 * end. To be used on one thread.
 */
public final class Memory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  private final SettingsFile file;
  private final Executor afterQuiet;
  private Settings settings;
  private Settings written;

  /**
   * @param settings as they were read from the file
   * @param afterQuiet runs the last work given to it when no more has come for a while
   */
  public Memory(SettingsFile file, Settings settings, Executor afterQuiet) {
    this.file = file;
    this.settings = settings;
    this.written = settings;
    this.afterQuiet = afterQuiet;
  }

  public Settings settings() {
    return settings;
  }

  public void change(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
    if (!settings.equals(written)) {
      afterQuiet.execute(this::write);
    }
  }

  @Override
  public void close() {
    write();
  }

  private void write() {
    if (settings.equals(written)) {
      return;
    }
    try {
      file.write(settings);
      written = settings;
    } catch (IOException e) {
      LOG.warn("The settings could not be saved: {}", e.toString());
    }
  }
}
