package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last place where an error can be told; none is lost in silence. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

  private static final long SOON = TimeUnit.SECONDS.toNanos(1);

  private final Laboratory lab;
  private final Executor window;
  private @Nullable Notice last;
  private long lastTime;

  UncaughtErrors(Laboratory lab, Executor window) {
    this.lab = lab;
    this.window = window;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    Notice notice = notice(error);
    if (isNew(notice)) {
      LOG.error("Uncaught on thread {}", thread.getName(), error);
      window.execute(() -> lab.notice(notice));
    }
  }

  /** An error in what is done at each frame comes sixty times a second. */
  private synchronized boolean isNew(Notice notice) {
    long now = System.nanoTime();
    boolean same = notice.equals(last) && now - lastTime < SOON;
    last = notice;
    lastTime = now;
    return !same;
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
