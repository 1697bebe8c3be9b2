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
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.RunState;
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
  public static final class Opened extends LabApplication {
    private record Step(BooleanSupplier when, Runnable what) {}

    private final Deque<Step> script = new ArrayDeque<>();
    private Stage stage;
    private LabWindow window;
    private Path folder;
    private String preset;

    @Override
    public void start(Stage first) {
      stage = first;
      List<String> rest = getParameters().getRaw();
      folder = Path.of(rest.getFirst());
      preset = rest.get(1);
      window =
          open(
              stage,
              new LabOptions(preset, Theme.valueOf(rest.get(2)), new LabOptions.Size(1366, 768)));
      then(after(3), () -> fire("#stage-by-hand"));
      picture("live");
      then(() -> window.laboratory().stateProperty().get() == RunState.FINISHED, () -> {});
      then(after(2), () -> begin(5));
      then(after(1), this::stroke);
      picture("painted");
      then(() -> true, () -> fire("#hand-mask-left"));
      then(() -> true, () -> fire("#hand-noise"));
      then(after(3), () -> {});
      picture("spoilt");
      for (String theme : rest.subList(3, rest.size())) {
        then(() -> true, () -> window.laboratory().themeProperty().set(Theme.valueOf(theme)));
        then(after(1), () -> {});
        picture("spoilt");
        then(() -> true, () -> ((ScrollPane) stage.getScene().lookup("#hand")).setVvalue(1));
        picture("below");
      }
      then(() -> true, () -> fire("#hand-close"));
      picture("closed");
      then(() -> true, Platform::exit);
      Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
      clock.setCycleCount(Animation.INDEFINITE);
      clock.play();
    }

    private void begin(int trainingImage) {
      MenuButton menu = (MenuButton) stage.getScene().lookup("#hand-begin");
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
      Node node = stage.getScene().lookup("#hand-canvas");
      Bounds bounds = node.getLayoutBounds();
      Point2D at = node.localToScene(bounds.getWidth() * x, bounds.getHeight() * y);
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              at.getX(),
              at.getY(),
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              true,
              false,
              false,
              true,
              false,
              true,
              null));
    }

    private void fire(String button) {
      ((ButtonBase) stage.getScene().lookup(button)).fire();
    }

    private void picture(String name) {
      then(after(0.7), () -> save(name));
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

    private void save(String name) {
      String theme = window.laboratory().themeProperty().get().key();
      try {
        Files.createDirectories(folder);
        ImageIO.write(
            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
            "png",
            folder.resolve(preset + "-" + theme + "-" + name + ".png").toFile());
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
