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
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
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
  public static final class Opened extends LabApplication {
    private record Step(BooleanSupplier when, Runnable what) {}

    private final Deque<Step> script = new ArrayDeque<>();
    private Stage stage;
    private LabWindow window;
    private Path folder;
    private Theme theme;

    @Override
    public void start(Stage first) {
      stage = first;
      List<String> rest = getParameters().getRaw();
      folder = Path.of(rest.getFirst());
      theme = Theme.valueOf(rest.get(1));
      window = open(stage, new LabOptions(null, theme, new LabOptions.Size(1366, 768)));
      List<String> wanted = rest.subList(2, rest.size());
      for (Preset lesson : Presets.shipped().lessons()) {
        if (wanted.contains(lesson.name())) {
          follow(lesson);
        }
      }
      if (wanted.contains("help")) {
        help();
      }
      then(() -> true, Platform::exit);
      Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
      clock.setCycleCount(Animation.INDEFINITE);
      clock.play();
    }

    private void follow(Preset lesson) {
      then(() -> true, () -> choose("#lessons", "lesson-" + lesson.name()));
      then(
          () ->
              snapshot() != null
                  && window.laboratory().stateProperty().get() == RunState.READY
                  && snapshot().resting(),
          () -> {});
      int steps = lesson.lesson().steps().size();
      for (int step = 0; step < steps; step++) {
        boolean changes = lesson.lesson().steps().get(step).change() != null;
        String name = lesson.order() + "-" + lesson.name() + "-" + (step + 1);
        if (step > 0) {
          then(() -> true, () -> fire("#lesson-next"));
        }
        then(() -> true, this::answer);
        if (step == 0) {
          picture(name + "-start");
        }
        if (changes) {
          picture(name + "-before");
          then(() -> true, () -> fire("#lesson-change"));
          then(after(1), () -> {});
          then(() -> window.laboratory().stateProperty().get() == RunState.READY, () -> {});
        }
        if (step == 0 || changes) {
          then(() -> true, () -> fire("#train"));
          then(
              () ->
                  window.laboratory().stateProperty().get() == RunState.FINISHED
                      && snapshot().resting()
                      && !snapshot().stored().isEmpty(),
              () -> {});
        }
        then(after(1), () -> {});
        picture(name + (step == steps - 1 ? "-end" : ""));
      }
    }

    private void help() {
      then(() -> true, () -> choose("#help", "help-glossary"));
      picture("glossary");
      then(() -> true, () -> fire("#glossary-end"));
      then(() -> true, () -> choose("#help", "help-tour"));
      for (int card = 1; card <= 5; card++) {
        picture("tour-" + card);
        then(() -> true, () -> fire("#help-tour-next"));
      }
    }

    /** Takes the first answer. */
    private void answer() {
      Node choice = stage.getScene().lookup("#lesson-choice-1");
      if (choice instanceof Toggle toggle && !toggle.isSelected()) {
        ((ButtonBase) choice).fire();
      } else if (stage.getScene().lookup("#lesson-choices") instanceof ComboBox<?> list) {
        list.getSelectionModel().select(10);
      }
    }

    private void choose(String menu, String id) {
      ((MenuButton) stage.getScene().lookup(menu))
          .getItems().stream().filter(i -> id.equals(i.getId())).forEach(MenuItem::fire);
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

    private void save(String name) {
      try {
        Files.createDirectories(folder);
        ImageIO.write(
            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
            "png",
            folder.resolve(theme.key() + "-" + name + ".png").toFile());
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
