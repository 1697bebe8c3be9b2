package org.attractorlab.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
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
  public static final class Opened extends LabApplication {
    private record Step(BooleanSupplier when, Runnable what) {}

    private final Deque<Step> script = new ArrayDeque<>();
    private Stage stage;
    private Laboratory lab;
    private Path folder;

    @Override
    public void start(Stage first) {
      stage = first;
      folder = Path.of(getParameters().getRaw().getFirst());
      lab =
          open(stage, new LabOptions(null, Theme.LIGHT, new LabOptions.Size(1366, 768)))
              .laboratory();
      then(() -> lab.stateProperty().get() == RunState.TRAINING, () -> picture("opened"));
      train(4);
      then(this::isMeasured, () -> select("Compare"));
      then(after(1), () -> picture("empty"));
      then(() -> true, () -> ((ButtonBase) stage.getScene().lookup("#pin")).fire());
      train(2);
      then(this::isMeasured, () -> {});
      for (Theme theme : Theme.values()) {
        then(after(12), () -> lab.themeProperty().set(theme));
        then(() -> true, () -> scroll(0));
        then(after(2), () -> picture("compare"));
        then(() -> true, () -> scroll(0.5));
        then(after(1), () -> picture("compare-middle"));
        then(() -> true, () -> scroll(1));
        then(after(1), () -> picture("compare-end"));
      }
      then(() -> true, () -> ((SplitMenuButton) stage.getScene().lookup("#open")).show());
      then(after(1), () -> picture("open"));
      then(() -> true, Platform::exit);
      Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
      clock.setCycleCount(Animation.INDEFINITE);
      clock.play();
    }

    private void train(int layers) {
      then(
          () -> true,
          () ->
              lab.edit(
                  Change.network(
                      n ->
                          new FullyConnected(
                              layers, 64, Activation.LEAKY_RELU, true, n.initialization()))));
      then(() -> true, () -> lab.edit(Change.learningRate(2e-3)));
      then(() -> lab.stateProperty().get() == RunState.READY, lab::train);
    }

    private boolean isMeasured() {
      Snapshot now = lab.snapshotProperty().get();
      return now != null && now.state() == RunState.FINISHED && now.resting();
    }

    private void scroll(double to) {
      ((ScrollPane) stage.getScene().lookup("#compare")).setVvalue(to);
    }

    private BooleanSupplier after(double seconds) {
      long[] began = {0};
      return () -> {
        began[0] = began[0] == 0 ? System.nanoTime() : began[0];
        return System.nanoTime() - began[0] > seconds * 1e9;
      };
    }

    private void then(BooleanSupplier when, Runnable what) {
      script.add(new Step(when, what));
    }

    private void look() {
      if (!script.isEmpty() && script.peek().when().getAsBoolean()) {
        script.remove().what().run();
      }
    }

    private void select(String name) {
      TabPane tabs = (TabPane) stage.getScene().lookup("#measures");
      for (Tab tab : tabs.getTabs()) {
        if (tab.getText().equals(name)) {
          tabs.getSelectionModel().select(tab);
        }
      }
    }

    private void picture(String name) {
      String theme = lab.themeProperty().get().key();
      try {
        Files.createDirectories(folder);
        List<Window> windows = List.copyOf(Window.getWindows());
        for (int i = 0; i < windows.size(); i++) {
          Path file = folder.resolve(name + "-" + theme + (i == 0 ? "" : "-" + i) + ".png");
          ImageIO.write(
              SwingFXUtils.fromFXImage(windows.get(i).getScene().snapshot(null), null),
              "png",
              file.toFile());
        }
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
