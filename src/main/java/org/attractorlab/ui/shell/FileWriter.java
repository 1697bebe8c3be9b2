package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.attractorlab.ui.Work;
import org.attractorlab.ui.export.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes files one after the other, elsewhere, and tells what came of each. */
final class FileWriter {
  /** What is to be in a file or a folder. */
  @FunctionalInterface
  interface Content {
    /**
     * @throws CancellationException if it is cancelled
     */
    void write(Progress progress) throws IOException, InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(FileWriter.class);

  private final Laboratory lab;
  private final Executor elsewhere;
  private final Executor window;
  private final Writing writing;

  /**
   * @param elsewhere does one thing after the other
   * @param window runs work on the window's thread
   * @param writing told of what takes long
   */
  FileWriter(Laboratory lab, Executor elsewhere, Executor window, Writing writing) {
    this.lab = lab;
    this.elsewhere = elsewhere;
    this.window = window;
    this.writing = writing;
  }

  /**
   * Writes something that is written whatever happens.
   *
   * @param then runs on the window's thread when it is done
   */
  void save(Path target, Content content, Runnable then) {
    elsewhere.execute(
        () -> {
          Notice notice = written(target, content, Progress.NONE);
          window.execute(
              () -> {
                lab.notice(notice);
                if (notice.severity() == Severity.INFO) {
                  then.run();
                }
              });
        });
  }

  /** Writes something that may take a while: it is shown, and can be cancelled. */
  void export(Path target, Content content) {
    Work work = new Work();
    writing.begin(work, target.getFileName().toString());
    elsewhere.execute(
        () -> {
          Notice notice = written(target, content, work);
          window.execute(
              () -> {
                writing.end(work);
                lab.notice(notice);
              });
        });
  }

  private static Notice written(Path target, Content content, Progress progress) {
    try {
      progress.check();
      content.write(progress);
      return new Notice(Severity.INFO, text("shell.save.done", target));
    } catch (CancellationException _) {
      return new Notice(Severity.HINT, text("shell.export.cancelled"));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Notice(Severity.HINT, text("shell.export.cancelled"));
    } catch (UnusableInput problem) {
      return new Notice(Severity.ERROR, problem.getMessage());
    } catch (IOException | RuntimeException | OutOfMemoryError problem) {
      LOG.error("{} could not be written", target, problem);
      return new Notice(Severity.ERROR, text("shell.save.failed", target), problem.toString());
    }
  }
}
