package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of starts made by hand in the real window, for people to look at: {@code
 * HandPictures FOLDER PRESET THEME...}.
 */
public final class HandPictures {
  private HandPictures() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which goes through a script. */
  public static final class Opened extends PictureScript {
    private Path folder;
    private String preset;

    @Override
    void write(List<String> arguments) {
      folder = Path.of(arguments.getFirst());
      preset = arguments.get(1);
      show(preset, Theme.valueOf(arguments.get(2)));
      pause(3);
      fire("#stage-by-hand");
      picture("live");
      await(this::isFinished);
      then(after(2), () -> begin(5));
      then(after(1), this::stroke);
      picture("painted");
      fire("#hand-mask-left");
      fire("#hand-noise");
      pause(3);
      picture("spoilt");
      for (String theme : arguments.subList(3, arguments.size())) {
        dress(theme);
        pause(1);
        picture("spoilt");
        then(() -> ((ScrollPane) find("#hand")).setVvalue(1));
        picture("below");
      }
      fire("#hand-close");
      picture("closed");
    }

    private void picture(String name) {
      picture(() -> folder.resolve(preset + "-" + theme() + "-" + name + ".png"));
    }

    private void begin(int trainingImage) {
      MenuButton menu = (MenuButton) find("#hand-begin");
      int item = Math.min(menu.getItems().size() - 1, 5 + trainingImage);
      menu.getItems().get(item).fire();
    }

    private void stroke() {
      mouse(0.2, 0.3, MouseEvent.MOUSE_PRESSED);
      mouse(0.8, 0.5, MouseEvent.MOUSE_DRAGGED);
      mouse(0.3, 0.7, MouseEvent.MOUSE_DRAGGED);
      mouse(0.3, 0.7, MouseEvent.MOUSE_RELEASED);
    }

    private void mouse(double x, double y, EventType<MouseEvent> type) {
      mouse("#hand-canvas", x, y, MouseButton.PRIMARY, type);
    }
  }
}
