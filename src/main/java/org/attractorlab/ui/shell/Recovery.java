package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.SavedTraining;
import org.attractorlab.experiment.model.AutosaveFolder;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers what was being trained when the program ended without being closed. What was offered is
 * kept until the window is closed, so that it is there again should the program break down again.
 */
final class Recovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final int MOST = 3;

  private final Laboratory lab;
  private final AutosaveFolder folder;
  private final Executor window;
  private final List<Path> offered = new ArrayList<>();

  /**
   * @param window runs work on the window's thread
   */
  Recovery(Laboratory lab, AutosaveFolder folder, Executor window) {
    this.lab = lab;
    this.folder = folder;
    this.window = window;
  }

  /**
   * Looks for what was left behind; to be called in the background.
   *
   * @param open opens a model's file
   */
  void offer(Consumer<Path> open) {
    for (Path file : folder.leftBehind().stream().limit(MOST).toList()) {
      try {
        Notice notice = notice(ModelFile.read(file), () -> open.accept(file));
        window.execute(
            () -> {
              offered.add(file);
              lab.notice(notice);
            });
      } catch (UnusableInput problem) {
        LOG.warn("What was left behind cannot be opened: {}", problem.getMessage());
      }
    }
  }

  private static Notice notice(Model model, Runnable reopen) {
    SavedTraining training = model.training();
    int step = training == null ? 0 : training.state().steps();
    return new Notice(
        Severity.WARNING,
        text("shell.recovery.found", model.experiment().title(), step),
        "",
        new Notice.Offer(text("shell.recovery.reopen"), reopen));
  }

  /** Forgets what was offered; to be called on the window's thread. */
  @Override
  public void close() {
    offered.forEach(folder::forget);
  }
}
