package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.Window;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of the comparison of two runs, of the menu of Open and of the notices in the real
 * window, for people to look at: {@code KeepPictures FOLDER}.
 */
public final class KeepPictures {
  private KeepPictures() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which goes through a script. */
  public static final class Opened extends PictureScript {
    private Path folder;

    @Override
    void write(List<String> arguments) {
      folder = Path.of(arguments.getFirst());
      show(null, Theme.LIGHT);
      await(() -> lab().stateProperty().get() == RunState.TRAINING);
      pictures("opened");
      train(4);
      select("Compare");
      pause(1);
      pictures("empty");
      fire("#pin");
      train(2);
      for (Theme theme : Theme.values()) {
        pause(12);
        dress(theme.name());
        pause(2);
        scroll(0, "compare");
        scroll(0.5, "compare-middle");
        scroll(1, "compare-end");
      }
      then(() -> ((SplitMenuButton) find("#open")).show());
      pause(1);
      pictures("open");
    }

    private void train(int layers) {
      then(
          () ->
              lab()
                  .edit(
                      Change.network(
                          n ->
                              new FullyConnected(
                                  layers, 64, Activation.LEAKY_RELU, true, n.initialization()))));
      then(() -> lab().edit(Change.learningRate(2e-3)));
      then(this::isReady, () -> lab().train());
      await(() -> isFinished() && snapshot().resting());
    }

    /** Not before the edited run is there: the one before it may be ready once more. */
    private boolean isReady() {
      Run run = lab().runProperty().get();
      return run != null
          && run.experiment().equals(lab().experimentProperty().get())
          && lab().stateProperty().get() == RunState.READY;
    }

    private void scroll(double to, String name) {
      then(() -> ((ScrollPane) find("#compare")).setVvalue(to));
      pause(1);
      pictures(name);
    }

    /** Of the window and of what is open above it. */
    private void pictures(String name) {
      then(
          () -> {
            List<Window> windows = List.copyOf(Window.getWindows());
            for (int i = 0; i < windows.size(); i++) {
              String file = name + "-" + theme() + (i == 0 ? "" : "-" + i) + ".png";
              save(windows.get(i).getScene(), folder.resolve(file));
            }
          });
    }
  }
}
