package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;
import org.attractorlab.experiment.RunState;

/**
 * Makes a picture of the real window, for the README and for those who design it, and prints the
 * frame meter: {@code WindowPicture FILE.png SECONDS [options of the window]}.
 */
public final class WindowPicture {
  private WindowPicture() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which closes itself after a while. */
  public static final class Opened extends PictureScript {
    @Override
    void write(List<String> arguments) {
      Path file = Path.of(arguments.get(0));
      show(LabOptions.parse(arguments.subList(2, arguments.size())));
      measure();
      pause(Double.parseDouble(arguments.get(1)));
      then(() -> open(System.getProperty("picture.show", "")));
      pause(1);
      then(() -> finish(file));
    }

    /** Prints how fast the window draws while it trains. */
    private void measure() {
      lab()
          .stateProperty()
          .subscribe(
              (before, now) -> {
                if (now == RunState.TRAINING) {
                  window().pulse().meter().clear();
                } else if (before == RunState.TRAINING) {
                  System.out.println("while training: " + window().pulse().meter());
                }
              });
    }

    private void open(String what) {
      Node found = what.isEmpty() ? null : find(what);
      if (found instanceof MenuButton menu) {
        menu.show();
      } else if (found instanceof ButtonBase button) {
        button.fire();
      }
    }

    private void finish(Path file) {
      System.out.println(window().pulse().meter());
      double scroll = Double.parseDouble(System.getProperty("picture.scroll", "0"));
      ((ScrollPane) find(".setup .scroll-pane")).setVvalue(scroll);
      scene().getRoot().layout();
      int number = 0;
      for (Window shown : List.copyOf(Window.getWindows())) {
        String name = (number == 0 ? "" : number + "-") + file.getFileName();
        save(shown.getScene(), file.resolveSibling(name));
        number++;
      }
    }
  }
}
