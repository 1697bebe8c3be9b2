package org.attractorlab.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.theme.Theme;

/**
 * The program in its real window, which does the steps of a script, takes pictures for people to
 * look at, and ends. Each step waits for something; what waits for nothing is done a tenth of a
 * second after the step before.
 */
abstract class PictureScript extends LabApplication {
  private static final LabOptions.Size SIZE = new LabOptions.Size(1366, 768);
  private static final double UNTIL_DRAWN = 0.7;

  private record Step(BooleanSupplier when, Runnable what) {}

  private final Deque<Step> script = new ArrayDeque<>();
  private Stage stage;

  /**
   * Opens the window and writes the script.
   *
   * @param arguments of the command line
   */
  abstract void write(List<String> arguments);

  @Override
  public final void start(Stage first) {
    stage = first;
    write(getParameters().getRaw());
    then(Platform::exit);
    Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  private void look() {
    if (!script.isEmpty() && script.peek().when().getAsBoolean()) {
      script.remove().what().run();
    }
  }

  /**
   * Opens the window in the usual size.
   *
   * @param what to open, null for what is opened without being asked
   */
  final void show(String what, Theme theme) {
    show(new LabOptions(what, theme, SIZE));
  }

  final void show(LabOptions options) {
    open(stage, options);
  }

  final void then(Runnable what) {
    then(() -> true, what);
  }

  final void then(BooleanSupplier when, Runnable what) {
    script.add(new Step(when, what));
  }

  final void await(BooleanSupplier when) {
    then(when, () -> {});
  }

  final void pause(double seconds) {
    await(after(seconds));
  }

  /** True when so much time has passed since it was asked first. */
  static BooleanSupplier after(double seconds) {
    long[] began = {0};
    return () -> {
      began[0] = began[0] == 0 ? System.nanoTime() : began[0];
      return System.nanoTime() - began[0] > seconds * 1e9;
    };
  }

  final void fire(String button) {
    then(() -> ((ButtonBase) find(button)).fire());
  }

  /** Shows a tab of the measures. */
  final void select(String name) {
    then(
        () -> {
          TabPane tabs = (TabPane) find("#measures");
          for (Tab tab : tabs.getTabs()) {
            if (tab.getText().equals(name)) {
              tabs.getSelectionModel().select(tab);
            }
          }
        });
  }

  final void dress(String theme) {
    then(() -> lab().themeProperty().set(Theme.valueOf(theme)));
  }

  /** Takes a picture of the window once everything is drawn. */
  final void picture(Supplier<Path> file) {
    then(after(UNTIL_DRAWN), () -> save(scene(), file.get()));
  }

  final Laboratory lab() {
    return window().laboratory();
  }

  final Snapshot snapshot() {
    return lab().snapshotProperty().get();
  }

  final boolean isFinished() {
    return lab().stateProperty().get() == RunState.FINISHED;
  }

  /** Whether the newest run has ended, and all that it measures by itself is measured. */
  final boolean isMeasured() {
    return isFinished() && snapshot().resting() && !snapshot().stored().isEmpty();
  }

  final Scene scene() {
    return stage.getScene();
  }

  final Node find(String selector) {
    return scene().lookup(selector);
  }

  final String theme() {
    return lab().themeProperty().get().key();
  }

  static void save(Scene scene, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Does something with the mouse.
   *
   * @param x where in the node, 0 at its left end and 1 at its right
   * @param y 0 at its upper end and 1 at its lower
   */
  final void mouse(
      String selector, double x, double y, MouseButton button, EventType<MouseEvent> type) {
    Node node = find(selector);
    Bounds bounds = node.getLayoutBounds();
    Point2D at = node.localToScene(bounds.getWidth() * x, bounds.getHeight() * y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type, at.getX(), at.getY(), at.getX(), at.getY(), button, 1, false, false, false, false,
            true, false, false, true, false, true, null));
  }
}
