package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Opens a file; beside it a menu of the recent ones, and of what comes by the clipboard. */
final class OpenButton implements View {
  private final SplitMenuButton button = Described.by("shell.open", new SplitMenuButton());

  /**
   * @param open asks for a file and opens it
   * @param recent files, asked for when the menu is shown
   * @param openRecent opens one of them
   */
  OpenButton(
      Runnable open,
      Supplier<List<Path>> recent,
      Consumer<Path> openRecent,
      ClipboardCommands clipboard) {
    button.setText(text("shell.open"));
    button.setGraphic(new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    button.setId("open");
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(_ -> open.run());
    List<MenuItem> always =
        List.of(
            item(text("shell.open.file"), open),
            item(text("shell.paste"), clipboard::paste),
            item(text("shell.copy"), clipboard::copy));
    button.getItems().setAll(always);
    button.setOnShowing(
        _ -> {
          button.getItems().setAll(always);
          List<Path> files = recent.get();
          if (!files.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
          }
          for (Path file : files) {
            button.getItems().add(item(shown(file), () -> openRecent.accept(file)));
          }
        });
  }

  @Override
  public Node node() {
    return button;
  }

  private static MenuItem item(String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    // An underscore in a file's name is a letter.
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /** The name first: it tells more than the folder. */
  private static String shown(Path file) {
    Path folder = file.getParent();
    return file.getFileName() + (folder == null ? "" : "  –  " + folder);
  }
}
