package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.attractorlab.ui.settings.Memory;
import org.jspecify.annotations.Nullable;

/** Asks the user for files and folders, beginning where he was last. */
final class FileDialogs {
  private final Window owner;
  private final Memory memory;

  FileDialogs(Window owner, Memory memory) {
    this.owner = owner;
    this.memory = memory;
  }

  /** Asks for a file of any kind that can be opened. */
  void open(Consumer<Path> use) {
    FileChooser chooser =
        files(
            text("shell.open.title"),
            new ExtensionFilter(text("shell.open.everything"), "*.*"),
            new ExtensionFilter(
                text("shell.open.experiments"),
                List.of("*" + FileCommands.MODEL, "*" + FileCommands.EXPERIMENT)));
    use(chooser.showOpenDialog(owner), use);
  }

  /** Asks for a saved model. */
  void model(Consumer<Path> use) {
    FileChooser chooser =
        files(
            text("shell.open.title"),
            new ExtensionFilter(text("shell.save.model"), "*" + FileCommands.MODEL));
    use(chooser.showOpenDialog(owner), use);
  }

  /** Asks where to save an experiment. */
  void save(String name, Consumer<Path> use) {
    FileChooser chooser =
        files(
            text("shell.save.title"),
            new ExtensionFilter(text("shell.save.model"), "*" + FileCommands.MODEL),
            new ExtensionFilter(text("shell.save.experiment"), "*" + FileCommands.EXPERIMENT));
    chooser.setInitialFileName(name + FileCommands.MODEL);
    use(chooser.showSaveDialog(owner), use);
  }

  /** Asks where to save something else. */
  void export(String title, String name, Consumer<Path> use) {
    FileChooser chooser = files(title);
    chooser.setInitialFileName(name);
    use(chooser.showSaveDialog(owner), use);
  }

  /**
   * Asks where to save something that may have several formats.
   *
   * @param name without its ending
   * @param endings of the formats, the usual one first
   */
  void export(String title, String name, List<String> endings, Consumer<Path> use) {
    ExtensionFilter[] filters =
        endings.stream()
            .map(ending -> new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending))
            .toArray(ExtensionFilter[]::new);
    FileChooser chooser = files(title, filters);
    chooser.setInitialFileName(name + "." + endings.getFirst());
    use(chooser.showSaveDialog(owner), use);
  }

  void folder(String title, Consumer<Path> use) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastFolder());
    use(chooser.showDialog(owner), use);
  }

  private FileChooser files(String title, ExtensionFilter... filters) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastFolder());
    chooser.getExtensionFilters().addAll(filters);
    return chooser;
  }

  private void use(@Nullable File chosen, Consumer<Path> use) {
    if (chosen == null) {
      return;
    }
    File folder = chosen.getAbsoluteFile().getParentFile();
    if (folder != null) {
      memory.change(settings -> settings.withLastFolder(folder.getPath()));
    }
    use.accept(chosen.toPath());
  }

  private @Nullable File lastFolder() {
    String last = memory.settings().lastFolder();
    return last != null && Files.isDirectory(Path.of(last)) ? new File(last) : null;
  }
}
