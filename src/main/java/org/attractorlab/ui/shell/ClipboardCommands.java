package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.jspecify.annotations.Nullable;

/** Copies the experiment as text, to be pasted here, in a mail or in an editor, and back. */
final class ClipboardCommands {
  private final Laboratory lab;
  private final Supplier<@Nullable String> read;
  private final Consumer<String> write;
  private final ExperimentJson json = new ExperimentJson();

  /**
   * @param read the text on the clipboard, null where there is none
   * @param write puts a text on the clipboard
   */
  ClipboardCommands(Laboratory lab, Supplier<@Nullable String> read, Consumer<String> write) {
    this.lab = lab;
    this.read = read;
    this.write = write;
  }

  /** That of the desktop. */
  static ClipboardCommands ofTheSystem(Laboratory lab) {
    return new ClipboardCommands(
        lab,
        () -> Clipboard.getSystemClipboard().getString(),
        text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  void copy() {
    Experiment experiment = lab.experimentProperty().get();
    if (experiment != null) {
      write.accept(json.write(experiment));
      lab.notice(new Notice(Severity.INFO, text("shell.copy.done", experiment.title())));
    }
  }

  /** Opens the experiment on the clipboard; says in one sentence if there is none. */
  void paste() {
    String pasted = read.get();
    if (pasted == null || pasted.isBlank()) {
      lab.notice(new Notice(Severity.INFO, text("shell.paste.nothing")));
      return;
    }
    try {
      lab.open(json.read(pasted));
    } catch (UnusableInput problem) {
      lab.notice(new Notice(Severity.ERROR, text("shell.paste.failed", problem.getMessage())));
    }
  }
}
