package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Executor;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last place where an error can be told; none is lost in silence. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

  private final Laboratory lab;
  private final Executor window;

  UncaughtErrors(Laboratory lab, Executor window) {
    this.lab = lab;
    this.window = window;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    LOG.error("Uncaught on thread {}", thread.getName(), error);
    Notice notice = notice(error);
    window.execute(() -> lab.notice(notice));
  }

  private static Notice notice(Throwable error) {
    String message = error.getMessage();
    if (error instanceof UnusableInput && message != null) {
      return new Notice(Notice.Severity.ERROR, message);
    }
    StringWriter details = new StringWriter();
    error.printStackTrace(new PrintWriter(details));
    String key = error instanceof OutOfMemoryError ? "shell.error.memory" : "shell.error.bug";
    return new Notice(
        Notice.Severity.ERROR, text(key, error.getClass().getSimpleName()), details.toString());
  }
}
