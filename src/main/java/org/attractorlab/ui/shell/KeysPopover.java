package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The keys of the window and what they do. */
final class KeysPopover {
  private final Keys keys;

  KeysPopover(Keys keys) {
    this.keys = keys;
  }

  void show(Node beside) {
    GridPane table = new GridPane();
    table.getStyleClass().add("keys");
    int row = 0;
    for (Keys.Shortcut shortcut : keys.all()) {
      Label key = new Label(shortcut.keys().getDisplayText());
      key.getStyleClass().add("key");
      table.addRow(row++, key, new Label(text(shortcut.description())));
    }
    Label title = new Label(text("shell.keys.title"));
    title.getStyleClass().add("section-title");
    VBox content = new VBox(title, table);
    content.getStyleClass().add("keys-card");
    PopOver popover = new PopOver(content);
    // Its own sheet is for one light theme; without it, it wears that of the window.
    popover.getRoot().getStylesheets().clear();
    popover.setDetachable(false);
    popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popover.show(beside);
  }
}
