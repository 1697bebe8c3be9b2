package org.attractorlab.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.RunState;
import org.attractorlab.ui.Pulse;

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
  public static final class Opened extends LabApplication {
    @Override
    public void start(Stage stage) {
      List<String> rest = new ArrayList<>(getParameters().getRaw());
      Path file = Path.of(rest.removeFirst());
      double seconds = Double.parseDouble(rest.removeFirst());
      LabWindow window = open(stage, LabOptions.parse(rest));
      measure(window);
      PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
      PauseTransition popup = new PauseTransition(Duration.seconds(1));
      pause.setOnFinished(
          _ -> {
            show(stage, System.getProperty("picture.show", ""));
            popup.play();
          });
      popup.setOnFinished(_ -> finish(stage, window.pulse(), file));
      pause.play();
    }

    /** Prints how fast the window draws while it trains. */
    private static void measure(LabWindow window) {
      window
          .laboratory()
          .stateProperty()
          .subscribe(
              (before, now) -> {
                if (now == RunState.TRAINING) {
                  window.pulse().meter().clear();
                } else if (before == RunState.TRAINING) {
                  System.out.println("while training: " + window.pulse().meter());
                }
              });
    }

    private static void finish(Window stage, Pulse pulse, Path file) {
      System.out.println(pulse.meter());
      double scroll = Double.parseDouble(System.getProperty("picture.scroll", "0"));
      ((ScrollPane) stage.getScene().lookup(".setup .scroll-pane")).setVvalue(scroll);
      stage.getScene().getRoot().layout();
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        int number = 0;
        for (Window shown : Window.getWindows()) {
          Path to = file.resolveSibling((number == 0 ? "" : number + "-") + file.getFileName());
          ImageIO.write(
              SwingFXUtils.fromFXImage(shown.getScene().snapshot(null), null), "png", to.toFile());
          number++;
        }
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
      Platform.exit();
    }

    private static void show(Window stage, String what) {
      Node found = what.isEmpty() ? null : stage.getScene().lookup(what);
      if (found instanceof MenuButton menu) {
        menu.show();
      } else if (found instanceof ButtonBase button) {
        button.fire();
      }
    }
  }
}
