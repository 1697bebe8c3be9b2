package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.Preset;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;
import org.attractorlab.ui.theme.Theme;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Presets, files, looks and help, at the top of the window. */
final class ToolBarView implements View {
  /**
   * What the buttons do.
   *
   * @param open the button that opens files
   * @param exports what can be saved, in the order of the menu
   * @param help the menu of help
   */
  record Actions(
      Consumer<Preset> openPreset, Node open, Runnable save, List<Export> exports, Node help) {}

  /** An entry of the export menu. */
  record Export(String title, Runnable action) {}

  private final ToolBar bar;

  /**
   * @param lessons the menu of lessons
   * @param workspaces the buttons that choose one
   */
  ToolBarView(
      Laboratory lab, List<Preset> presets, Node lessons, Actions actions, Node workspaces) {
    Label brand = new Label("Attractor Lab", new FontIcon(MaterialDesignO.ORBIT));
    brand.getStyleClass().add("brand");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar =
        new ToolBar(
            brand,
            workspaces,
            new Separator(Orientation.VERTICAL),
            presetMenu(presets, actions.openPreset()),
            lessons,
            actions.open(),
            button("shell.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, actions.save()),
            exportMenu(actions.exports()),
            gap,
            themeMenu(lab),
            actions.help());
    bar.getStyleClass().add("main-bar");
  }

  @Override
  public Node node() {
    return bar;
  }

  private static Button button(String key, Ikon icon, Runnable action) {
    Button button = Described.by(key, new Button(text(key), new FontIcon(icon)));
    button.setId(id(key));
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static String id(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static MenuButton menu(String key, Ikon icon) {
    MenuButton menu = Described.by(key, new MenuButton(text(key), new FontIcon(icon)));
    menu.setId(id(key));
    menu.getStyleClass().add(Styles.FLAT);
    return menu;
  }

  private static MenuButton presetMenu(List<Preset> presets, Consumer<Preset> open) {
    MenuButton menu = menu("shell.presets", MaterialDesignC.CARDS_OUTLINE);
    for (Preset preset : presets) {
      Label title = new Label(preset.title());
      title.getStyleClass().add("preset-title");
      Label question = new Label(preset.question());
      question.getStyleClass().add("preset-question");
      CustomMenuItem item = new CustomMenuItem(new VBox(title, question));
      item.setOnAction(_ -> open.accept(preset));
      item.setId("preset-" + preset.name());
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuButton exportMenu(List<Export> exports) {
    MenuButton menu = menu("shell.export", MaterialDesignE.EXPORT_VARIANT);
    for (Export export : exports) {
      MenuItem item = new MenuItem(export.title());
      item.setOnAction(_ -> export.action().run());
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuButton themeMenu(Laboratory lab) {
    MenuButton menu = menu("shell.theme", MaterialDesignT.THEME_LIGHT_DARK);
    ToggleGroup one = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(text("shell.theme." + theme.key()));
      item.setToggleGroup(one);
      item.setOnAction(_ -> lab.themeProperty().set(theme));
      lab.themeProperty().subscribe(now -> item.setSelected(now == theme));
      menu.getItems().add(item);
    }
    return menu;
  }
}
