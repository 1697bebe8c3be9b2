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
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of the tab Depth in the real window with a preset, for people to look at: {@code
 * DepthPictures FOLDER PRESET STUDY? THEME...}.
 */
public final class DepthPictures {
  private DepthPictures() {}

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
      boolean all = Boolean.parseBoolean(rest.get(2));
      window =
          open(
              stage,
              new LabOptions(preset, Theme.valueOf(rest.get(3)), new LabOptions.Size(1366, 768)));
      then(() -> snapshot() != null && snapshot().state() == RunState.FINISHED, () -> {});
      then(() -> snapshot().resting(), () -> {});
      picture("stage");
      then(after(0.1), this::selectDepth);
      then(after(4), () -> {});
      picture("matrix");
      then(after(0.1), () -> scroll(1));
      picture("matrix-below");
      page("answers");
      if (all) {
        then(after(0.1), () -> fire("#depth-series-page"));
        picture("series-empty");
        then(after(0.1), () -> fire("#depth-series-deeper"));
        then(after(3), () -> {});
        picture("series-running");
        then(() -> disabled("#depth-series-cancel"), () -> {});
        picture("series");
        then(after(0.1), () -> scroll(1));
        picture("series-below");
        then(after(0.1), () -> fire("#depth-series-stride"));
        then(after(1), () -> {});
        then(() -> disabled("#depth-series-cancel"), () -> {});
        picture("stride");
        then(after(0.1), () -> fire("#depth-study-page"));
        picture("study-empty");
        then(after(0.1), () -> fire("#depth-study-run"));
        then(after(12), () -> fire("#depth-study-cancel"));
        picture("study-cancelled");
        then(after(0.1), () -> fire("#depth-study-run"));
        then(after(8), () -> {});
        picture("study-running");
      }
      for (String theme : rest.subList(4, rest.size())) {
        then(after(0.1), () -> window.laboratory().themeProperty().set(Theme.valueOf(theme)));
        for (String page : List.of("matrix", "answers", "series", "study")) {
          page(page);
        }
      }
      if (all) {
        then(after(0.1), () -> fire("#depth-cell-3-1-3-2"));
        then(after(2), () -> {});
        then(() -> snapshot() != null && snapshot().state() == RunState.FINISHED, () -> {});
        then(() -> snapshot().resting(), () -> fire("#depth-matrix-page"));
        then(after(2), () -> {});
        picture("opened-cell");
      }
      then(() -> true, Platform::exit);
      Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
      clock.setCycleCount(Animation.INDEFINITE);
      clock.play();
    }

    private void page(String name) {
      then(after(0.1), () -> fire("#depth-" + name + "-page"));
      picture(name);
    }

    private boolean disabled(String button) {
      return stage.getScene().lookup(button).isDisabled();
    }

    private void scroll(double to) {
      for (Node node : stage.getScene().getRoot().lookupAll(".depth-scroll")) {
        ((ScrollPane) node).setVvalue(to);
      }
    }

    private void fire(String button) {
      ((ButtonBase) stage.getScene().lookup(button)).fire();
    }

    private void picture(String name) {
      then(after(0.7), () -> save(name));
    }

    private static BooleanSupplier after(double seconds) {
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

    private void selectDepth() {
      TabPane tabs = (TabPane) stage.getScene().lookup("#measures");
      for (Tab tab : tabs.getTabs()) {
        if (tab.getText().equals("Depth")) {
          tabs.getSelectionModel().select(tab);
        }
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
