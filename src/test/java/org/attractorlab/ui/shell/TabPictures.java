package org.attractorlab.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of all tabs of the measures in the real window, for people to look at: {@code
 * TabPictures FOLDER THEME...}.
 */
public final class TabPictures {
  private TabPictures() {}

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
    private long since = System.nanoTime();

    @Override
    public void start(Stage first) {
      stage = first;
      List<String> rest = getParameters().getRaw();
      folder = Path.of(rest.getFirst());
      window =
          open(
              stage,
              new LabOptions(null, Theme.valueOf(rest.get(1)), new LabOptions.Size(1366, 768)));
      write();
      for (String theme : rest.subList(2, rest.size())) {
        then(() -> true, () -> window.laboratory().themeProperty().set(Theme.valueOf(theme)));
        pictures();
      }
      then(() -> true, Platform::exit);
      Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
      clock.setCycleCount(Animation.INDEFINITE);
      clock.play();
    }

    private void write() {
      then(
          () -> snapshot() != null && snapshot().state() == RunState.FINISHED,
          () -> select("Slice"));
      then(() -> !snapshot().stored().isEmpty(), () -> since = System.nanoTime());
      then(after(4), () -> {});
      picture("slice-coarse");
      then(
          () -> snapshot().resting(),
          () -> {
            System.out.println((System.nanoTime() - since) / 1e9 + " s for the slice");
            System.out.println(window.pulse().meter());
          });
      then(() -> true, () -> mouse("#slice-picture", 0.47, 0.33, MouseEvent.MOUSE_MOVED));
      then(() -> true, () -> mouse("#slice-picture", 0.47, 0.33, MouseEvent.MOUSE_CLICKED));
      then(after(1), () -> mouse("#slice-picture", 0.2, 0.8, MouseEvent.MOUSE_MOVED));
      picture("slice");
      then(() -> true, () -> select("Theory"));
      picture("theory-empty");
      then(() -> true, () -> fire("#theory-quick"));
      then(after(1), () -> {});
      picture("theory-running");
      then(() -> !stage.getScene().lookup("#theory-cancel").getParent().isVisible(), () -> {});
      pictures();
    }

    private void pictures() {
      for (String tab : List.of("Loss", "Attractors", "Spectrum", "Distances", "Slice")) {
        then(() -> true, () -> select(tab));
        then(after(tab.equals("Spectrum") ? 4 : 0.5), () -> {});
        picture(tab.toLowerCase(Locale.ROOT));
      }
      then(() -> true, () -> select("Theory"));
      int last = ((ListView<?>) stage.getScene().lookup("#theory-list")).getItems().size() - 1;
      for (int i : List.of(0, 1, 2, 3, 7, last)) {
        int row = i;
        then(
            () -> true,
            () ->
                ((ListView<?>) stage.getScene().lookup("#theory-list"))
                    .getSelectionModel()
                    .select(row));
        picture("theory-" + row);
      }
      then(() -> true, () -> select("Basins"));
      picture("basins");
      then(() -> true, () -> fire("#basins-recovery"));
      then(() -> true, () -> fire("#basins-recovery-measure"));
      then(after(1), () -> {});
      then(() -> snapshot().resting(), () -> {});
      picture("recovery");
      then(() -> true, () -> fire("#basins-elsewhere"));
      then(() -> true, () -> fire("#basins-gallery-measure"));
      then(after(1), () -> {});
      then(() -> snapshot().resting(), () -> {});
      then(after(4), () -> {});
      picture("gallery");
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

    private Snapshot snapshot() {
      return window.laboratory().snapshotProperty().get();
    }

    private void select(String name) {
      TabPane tabs = (TabPane) stage.getScene().lookup("#measures");
      for (Tab tab : tabs.getTabs()) {
        if (tab.getText().equals(name)) {
          tabs.getSelectionModel().select(tab);
        }
      }
    }

    private void mouse(
        String selector, double x, double y, javafx.event.EventType<MouseEvent> type) {
      Node node = stage.getScene().lookup(selector);
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

    private void save(String name) {
      String theme = window.laboratory().themeProperty().get().key();
      try {
        Files.createDirectories(folder);
        ImageIO.write(
            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
            "png",
            folder.resolve(theme + "-" + name + ".png").toFile());
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
