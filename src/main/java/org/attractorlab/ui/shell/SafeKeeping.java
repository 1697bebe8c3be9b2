package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.attractorlab.experiment.model.AutosaveFolder;
import org.attractorlab.ui.Laboratory;

/** Autosaves, and what is done with those of a program that broke down. */
final class SafeKeeping implements AutoCloseable {
  private final Autosaving autosaving;
  private final Recovery recovery;
  private final Executor background;

  /**
   * @param folder of the autosaves
   * @param window runs work on the window's thread
   */
  SafeKeeping(Laboratory lab, Path folder, Executor background, Executor window) {
    AutosaveFolder autosaves = new AutosaveFolder(folder);
    this.autosaving = new Autosaving(lab, autosaves, window);
    this.recovery = new Recovery(lab, autosaves, window);
    this.background = background;
  }

  /**
   * Offers what was left behind, and keeps from now on what is trained.
   *
   * @param reopen opens a model that was left behind
   */
  void begin(Consumer<Path> reopen) {
    background.execute(() -> recovery.offer(reopen));
    autosaving.start();
  }

  /** The window is being closed: nothing is left behind. */
  @Override
  public void close() {
    recovery.close();
    autosaving.close();
  }
}
