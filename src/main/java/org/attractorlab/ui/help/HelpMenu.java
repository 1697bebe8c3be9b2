package org.attractorlab.ui.help;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.attractorlab.ui.Described;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The menu of help: keys, tour, glossary. */
public final class HelpMenu {
  private HelpMenu() {}

  public static MenuButton of(Runnable keys, TourView tour, GlossaryView glossary) {
    MenuButton menu =
        Described.by(
            "shell.help", new MenuButton(null, new FontIcon(MaterialDesignH.HELP_CIRCLE_OUTLINE)));
    menu.setId("help");
    menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
    menu.getItems()
        .addAll(
            item("help.keys", keys),
            item("help.tour", tour::start),
            item("help.glossary", glossary::open));
    return menu;
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(text(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
