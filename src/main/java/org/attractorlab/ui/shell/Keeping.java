package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.measures.CompareMeasure;
import org.attractorlab.ui.measures.CompareModel;
import org.attractorlab.ui.measures.Measure;
import org.attractorlab.ui.settings.Memory;

/**
 * What the window keeps besides its settings: recent files, texts copied, autosaves, pinned runs.
 */
final class Keeping implements AutoCloseable {
  private final Laboratory lab;
  private final FileCommands files;
  private final RecentFiles recent;
  private final ClipboardCommands clipboard;
  private final SafeKeeping safe;
  private final CompareModel compare;

  /**
   * @param window runs work on the window's thread
   */
  Keeping(Laboratory lab, FileCommands files, Memory memory, Backstage backstage, Executor window) {
    this.lab = lab;
    this.files = files;
    recent = new RecentFiles(memory);
    files.onUse(recent::add);
    clipboard = ClipboardCommands.ofTheSystem(lab);
    Path autosaves = backstage.settings().resolveSibling("autosave");
    safe = new SafeKeeping(lab, autosaves, backstage.background(), window);
    compare = new CompareModel(lab, backstage.resumed(), backstage.background(), window);
  }

  /** To be called when the window is there. */
  void begin() {
    safe.begin(files::reopen);
  }

  Node openButton(Runnable open) {
    return new OpenButton(open, recent::all, files::open, clipboard).node();
  }

  Measure compare(Pulse pulse, FileDialogs dialogs) {
    return new CompareMeasure(compare, lab, pulse, dialogs::model);
  }

  void addKeys(Keys keys) {
    keys.add("P", "measures.compare.pin", compare::pin);
    keys.add("Shortcut+C", "shell.copy", clipboard::copy);
    keys.add("Shortcut+V", "shell.paste", clipboard::paste);
  }

  @Override
  public void close() {
    compare.unpin();
    safe.close();
  }
}
