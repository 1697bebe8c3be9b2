package org.attractorlab.ui.stage.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.attractorlab.data.BrushStroke.Colour;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.RunState;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.stage.StageView;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Hands on the start of an orbit, with a network that trains in a moment. */
@ExtendWith(ApplicationExtension.class)
class HandViewTest {
  @TempDir private Path folder;

  private final EngineThread engine = new EngineThread();
  private final TrainingImages images = BrightSpots.images();
  private final Laboratory laboratory =
      new Laboratory(
          (_, _, _) -> images,
          (experiment, loaded) -> new ExperimentRun(experiment, loaded, engine),
          Runnable::run,
          new FxThread(),
          Runnable::run);
  private final Pulse pulse = new Pulse(laboratory);
  private final HandModel model = new HandModel(laboratory);
  private Path chosen;
  private Pane measures;

  @Start
  void show(Stage stage) {
    StageView view = new StageView(laboratory, pulse, model);
    Consumer<Consumer<Path>> choose = use -> use.accept(chosen);
    HandView editor =
        new HandView(
            model,
            new StartFiles(model, Runnable::run, Runnable::run),
            new HandView.Choosers(choose, choose));
    measures = new Pane();
    Node beside = new HandPane(model, editor, measures).node();
    ((Pane) beside).setPrefWidth(395);
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    stage.setScene(new Scene(new HBox(view.node(), beside), 1060, 660));
    stage.show();
    pulse.runWhile(stage.showingProperty());
    laboratory.openAndTrain(BrightSpots.experiment());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(laboratory::close);
    engine.close();
  }

  @Test
  void aTrainingImageThatIsPaintedOnComesBackAndUndoTakesTheStrokeAway(FxRobot robot) {
    trained();
    robot.clickOn("#orbit-grid");
    assertThat(model.openProperty().get()).isTrue();
    begin(robot, "1 #0");
    until(() -> verdict(robot).equals("✓ Right: ends at 1 #0"));
    assertThat(text(robot, "#hand-count")).contains("Recovery: 1 right · 0 wrong · 0 other");
    float[] whole = model.imageProperty().get();

    Node canvas = robot.lookup("#hand-canvas").query();
    Bounds bounds = canvas.getLayoutBounds();
    Point2D from = canvas.localToScreen(bounds.getWidth() * 0.2, bounds.getHeight() * 0.3);
    Point2D to = canvas.localToScreen(bounds.getWidth() * 0.7, bounds.getHeight() * 0.35);
    robot.drag(from, MouseButton.PRIMARY).moveTo(to).drop();
    float[] painted = model.imageProperty().get();
    assertThat(distance(painted, whole)).isGreaterThan(0.05);
    until(() -> verdict(robot).equals("✓ Right: ends at 1 #0"));
    assertThat(distance(shownEnd(), whole)).isLessThan(0.03);

    robot.clickOn("#hand-undo");
    assertThat(model.imageProperty().get()).isEqualTo(whole);
    robot.clickOn("#hand-redo");
    assertThat(model.imageProperty().get()).isEqualTo(painted);
  }

  @Test
  void allOfItIsDoneByKeyboard(FxRobot robot) {
    trained();
    robot.interact(() -> robot.lookup("#orbit-grid").query().requestFocus());
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
    assertThat(model.openProperty().get()).isTrue();
    assertThat(model.orbitProperty().get()).isEqualTo(1);

    robot.interact(
        () -> {
          robot.lookup("#hand-canvas").query().requestFocus();
          model.brushProperty().set(new Brush(1, Colour.grey(1), false));
        });
    robot.push(KeyCode.HOME).push(KeyCode.UP).push(KeyCode.LEFT).push(KeyCode.SPACE);
    assertThat(model.imageProperty().get()[3 * BrightSpots.SIDE + 3]).isEqualTo(1);
    robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(model.imageProperty().get()[3 * BrightSpots.SIDE + 5]).isEqualTo(1);
    robot.push(KeyCode.ESCAPE);
    assertThat(model.openProperty().get()).isFalse();
    assertThat(Showing.isShown(measures)).isTrue();
  }

  @Test
  void buttonsAndSlidersSpoilTheStart(FxRobot robot) {
    trained();
    robot.clickOn("#stage-by-hand");
    begin(robot, "2 #1");
    float[] plain = model.imageProperty().get();
    for (String button :
        List.of(
            "#hand-noise",
            "#hand-mask-left",
            "#hand-mask-right",
            "#hand-mask-top",
            "#hand-mask-bottom",
            "#hand-turn-left",
            "#hand-turn-right",
            "#hand-shift-left",
            "#hand-shift-right",
            "#hand-shift-up",
            "#hand-shift-down")) {
      robot.interact(() -> robot.lookup(button).<Button>query().fire());
      assertThat(model.imageProperty().get()).as(button).isNotEqualTo(plain);
      robot.interact(model::undo);
      assertThat(model.imageProperty().get()).isEqualTo(plain);
    }
    robot.interact(() -> robot.lookup("#hand-share").<Slider>query().setValue(0.5));
    assertThat(distance(model.imageProperty().get(), plain)).isGreaterThan(0.01);
    robot.interact(model::undo);
    assertThat(robot.lookup("#hand-share").<Slider>query().getValue()).isZero();
    robot.interact(() -> robot.lookup("#hand-origin").<ComboBox<Integer>>query().setValue(2));
    until(() -> verdict(robot).startsWith("✗ Wrong: ends at 2 #1, not at 3 #2"));
    // It may lie below the part of the page that is in sight.
    robot.interact(() -> robot.lookup("#hand-reset").<Button>query().fire());
    assertThat(model.handMade()).isEmpty();
  }

  @Test
  void startsAreSavedAndAPictureOfAnySizeIsTaken(FxRobot robot) throws Exception {
    trained();
    robot.clickOn("#stage-by-hand");
    begin(robot, "2 #1");
    chosen = folder.resolve("starts.npz");
    robot.interact(() -> robot.lookup("#hand-save").<Button>query().fire());
    assertThat(new Catalogue().open(chosen.toString()).image(0)).isEqualTo(images.image(1));

    chosen = Files.writeString(folder.resolve("grey.pgm"), "P2 1 1 2 1");
    begin(robot, "Picture from a file …");
    assertThat(model.imageProperty().get()).containsOnly(0.5f);
    robot.interact(model::undo);
    chosen = folder.resolve("starts.npz");
    robot.interact(model::resetAll);
    begin(robot, "Picture from a file …");
    assertThat(model.imageProperty().get()).isEqualTo(images.image(1));

    List<Notice> notices = new ArrayList<>();
    robot.interact(() -> laboratory.onNotice(notices::add));
    chosen = Files.writeString(folder.resolve("letter.txt"), "Dear all");
    begin(robot, "Picture from a file …");
    assertThat(notices).extracting(Notice::text).first().asString().contains("letter.txt");
    assertThat(model.imageProperty().get()).isEqualTo(images.image(1));
  }

  @Test
  void aPictureIsPastedFromTheClipboard(FxRobot robot) {
    trained();
    robot.clickOn("#stage-by-hand").clickOn("#hand-canvas");
    robot.interact(model::undo);
    WritableImage white = new WritableImage(20, 10);
    for (int i = 0; i < 200; i++) {
      white.getPixelWriter().setColor(i % 20, i / 20, Color.WHITE);
    }
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, white)));
    robot.press(KeyCode.CONTROL).push(KeyCode.V).release(KeyCode.CONTROL);
    until(() -> model.isHandMade(0));
    assertThat(model.imageProperty().get()).containsOnly(1f);

    List<Notice> notices = new ArrayList<>();
    robot.interact(() -> laboratory.onNotice(notices::add));
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "words")));
    begin(robot, "Picture from the clipboard (Ctrl+V)");
    assertThat(notices)
        .extracting(Notice::text)
        .containsExactly("There is no picture in the clipboard.");
  }

  @Test
  void whatIsDroppedOnTheEditorBecomesTheStart(FxRobot robot) throws Exception {
    trained();
    robot.clickOn("#stage-by-hand");
    Path grey = Files.writeString(folder.resolve("grey.pgm"), "P2 1 1 2 1");
    Path white = Files.writeString(folder.resolve("white.pgm"), "P2 1 1 2 2");
    robot.interact(
        () -> {
          DragEvent event = DroppedOn.files(List.of(grey.toFile(), white.toFile()));
          robot.lookup("#hand-canvas").query().fireEvent(event);
        });
    assertThat(model.imageProperty().get()).containsOnly(0.5f);
    assertThat(model.handMade()).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void aPictureOfOnesOwnIsBlendedAndTheStrokesAreCounted(FxRobot robot) throws Exception {
    trained();
    robot.clickOn("#stage-by-hand");
    begin(robot, "1 #0");
    until(() -> text(robot, "#hand-score").startsWith("Strokes so far: 1 right"));
    begin(robot, "Black");
    assertThat(text(robot, "#hand-deeds")).isEqualTo("Made by: black");
    chosen = Files.writeString(folder.resolve("white.pgm"), "P2 1 1 2 2");
    robot.interact(() -> robot.lookup("#hand-picture").<ButtonBase>query().fire());
    robot.interact(() -> robot.lookup("#hand-share").<Slider>query().setValue(0.5));

    assertThat(model.imageProperty().get()).containsOnly(0.5f);
    assertThat(text(robot, "#hand-deeds")).isEqualTo("Made by: black, blend 0.50 white.pgm");
    robot.interact(() -> robot.lookup("#hand-score-reset").<ButtonBase>query().fire());
    assertThat(robot.lookup("#hand-score").query().getParent().isVisible()).isFalse();
  }

  @Test
  void everyControlHasANameAndAHelp(FxRobot robot) {
    trained();
    robot.clickOn("#stage-by-hand");
    assertThat(
            robot
                .from(robot.lookup("#hand").<Node>query())
                .lookup(
                    (Node node) ->
                        node instanceof ButtonBase
                            || node instanceof Slider
                            || node instanceof ComboBox<?>)
                .<Control>queryAll())
        .filteredOn(Node::isFocusTraversable)
        .isNotEmpty()
        .allSatisfy(
            control -> {
              assertThat(control.getAccessibleText()).as("name of %s", control).isNotBlank();
              assertThat(control.getAccessibleHelp()).as("help of %s", control).isNotBlank();
            });
  }

  private void trained() {
    until(() -> laboratory.stateProperty().get() == RunState.FINISHED);
    until(() -> laboratory.snapshotProperty().get().resting());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Chooses an item of the menu of beginnings. */
  private static void begin(FxRobot robot, String name) {
    robot.interact(
        () ->
            robot.lookup("#hand-begin").<MenuButton>query().getItems().stream()
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private float[] shownEnd() {
    Followed followed = model.followedProperty().get();
    float[] end = new float[BrightSpots.SIDE * BrightSpots.SIDE];
    for (int i = 0; i < end.length; i++) {
      end[i] = (followed.last().pixels()[followed.orbit() * end.length + i] & 0xFF) / 255f;
    }
    return end;
  }

  private static String verdict(FxRobot robot) {
    return text(robot, "#hand-verdict");
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Labeled>query().getText();
  }

  private static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException late) {
      throw new AssertionError("It did not come to pass.", late);
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }
}
