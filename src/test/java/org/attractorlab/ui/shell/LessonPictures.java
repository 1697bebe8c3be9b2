package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.RunState;
import org.attractorlab.ui.theme.Theme;

/**
 * Follows lessons in the real window and takes a picture of each page, and of the tour and the
 * glossary, for people to look at: {@code LessonPictures FOLDER THEME [LESSON...]}.
 */
public final class LessonPictures {
  private LessonPictures() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which goes through a script. */
  public static final class Opened extends PictureScript {
    private Path folder;

    @Override
    void write(List<String> arguments) {
      folder = Path.of(arguments.getFirst());
      show(null, Theme.valueOf(arguments.get(1)));
      List<String> wanted = arguments.subList(2, arguments.size());
      Presets.shipped().lessons().stream()
          .filter(lesson -> wanted.contains(lesson.name()))
          .forEach(this::follow);
      if (wanted.contains("help")) {
        help();
      }
    }

    private void follow(Preset lesson) {
      choose("#lessons", "lesson-" + lesson.name());
      await(() -> isReady() && snapshot() != null && snapshot().resting());
      int steps = lesson.lesson().steps().size();
      for (int step = 0; step < steps; step++) {
        boolean changes = lesson.lesson().steps().get(step).change() != null;
        String name = lesson.order() + "-" + lesson.name() + "-" + (step + 1);
        if (step > 0) {
          fire("#lesson-next");
        }
        then(this::answer);
        if (step == 0) {
          picture(name + "-start");
        }
        if (changes) {
          picture(name + "-before");
          fire("#lesson-change");
          pause(1);
          await(this::isReady);
        }
        if (step == 0 || changes) {
          fire("#train");
          await(this::isMeasured);
        }
        pause(1);
        picture(name + (step == steps - 1 ? "-end" : ""));
      }
    }

    private void help() {
      choose("#help", "help-glossary");
      picture("glossary");
      fire("#glossary-end");
      choose("#help", "help-tour");
      for (int card = 1; card <= 5; card++) {
        picture("tour-" + card);
        fire("#help-tour-next");
      }
    }

    private boolean isReady() {
      return lab().stateProperty().get() == RunState.READY;
    }

    /** Takes the first answer. */
    private void answer() {
      Node choice = find("#lesson-choice-1");
      if (choice instanceof Toggle toggle && !toggle.isSelected()) {
        ((ButtonBase) choice).fire();
      } else if (find("#lesson-choices") instanceof ComboBox<?> list) {
        list.getSelectionModel().select(10);
      }
    }

    private void choose(String menu, String id) {
      then(
          () ->
              ((MenuButton) find(menu))
                  .getItems().stream().filter(i -> id.equals(i.getId())).forEach(MenuItem::fire));
    }

    private void picture(String name) {
      picture(() -> folder.resolve(theme() + "-" + name + ".png"));
    }
  }
}
