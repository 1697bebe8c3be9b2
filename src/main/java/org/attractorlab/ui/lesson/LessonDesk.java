package org.attractorlab.ui.lesson;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.lesson.LessonPlace;
import org.attractorlab.ui.Described;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The lesson's part of the window: its menu, its panel, and what it hides and highlights. */
public final class LessonDesk {
  private final LessonModel model;
  private final LessonView view;
  private @Nullable LessonPlace highlighted;

  public LessonDesk(LessonModel model) {
    this.model = model;
    view = new LessonView(model);
  }

  /** The setup with the lesson's panel above it. */
  public Node above(Node setup) {
    return new LessonAbove((Region) view.node(), (Region) setup);
  }

  /** From now on lessons hide and highlight parts of this window. */
  public void listen(Parent window) {
    ShownControls controls = new ShownControls(window);
    Places places = new Places(window);
    model.controls().subscribe(controls::show);
    model.tabs().subscribe(places::showTabs);
    model
        .pageProperty()
        .subscribe(
            (before, page) -> {
              LessonPlace next = page == null ? null : page.step().highlight();
              boolean turned = before == null || page == null || before.step() != page.step();
              if (turned && (next != null || highlighted != null)) {
                highlighted = next;
                places.highlight(next);
              }
            });
  }

  /** The menu of lessons. */
  public MenuButton menu(List<Preset> lessons, Consumer<Preset> open) {
    MenuButton menu =
        Described.by(
            "lesson.menu",
            new MenuButton(text("lesson.menu"), new FontIcon(MaterialDesignS.SCHOOL_OUTLINE)));
    menu.setId("lessons");
    menu.getStyleClass().add(Styles.FLAT);
    for (Preset lesson : lessons) {
      Label title = new Label(lesson.title());
      title.getStyleClass().add("preset-title");
      Label question = new Label(lesson.question());
      question.getStyleClass().add("preset-question");
      CustomMenuItem item = new CustomMenuItem(new VBox(title, question));
      item.setOnAction(_ -> open.accept(lesson));
      item.setId("lesson-" + lesson.name());
      menu.getItems().add(item);
    }
    return menu;
  }
}
