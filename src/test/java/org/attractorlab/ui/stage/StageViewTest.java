package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.ToolkitWindow;
import org.attractorlab.ui.stage.hand.HandModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StageViewTest {
  private final ToolkitWindow window = new ToolkitWindow();
  private StageView view;

  @Start
  void show(Stage stage) {
    view = new StageView(window.laboratory(), window.pulse(), new HandModel(window.laboratory()));
    window.show(stage, (Parent) view.node());
  }

  @Test
  void anEmptyStageSaysWhatWillAppear(FxRobot robot) {
    assertThat(text(robot, ".stage-empty-text")).contains("iterated by the network");
    robot.interact(window::train);
    until(() -> !robot.lookup(".stage-empty").query().isVisible());
  }

  @Test
  void steppingChangesThePixelsOfTheGridUntilItStandsAtTrainingImages(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(() -> view.playback().scrub(0));
    int[] starts = afterNextPulse(robot);
    robot.clickOn(button(robot, "One iteration on"));
    assertThat(text(robot, "#stage-k")).isEqualTo("k = 1");
    assertThat(afterNextPulse(robot)).isNotEqualTo(starts);
    robot.clickOn(button(robot, "To the newest iterate"));
    int[] ends = afterNextPulse(robot);
    assertThat(ends).isNotEqualTo(starts);
    assertThat(text(robot, "#stage-tally")).startsWith("64 of 64 at a training image");
    robot.clickOn(button(robot, "To the starts"));
    assertThat(afterNextPulse(robot)).isEqualTo(starts);
  }

  @Test
  void theButtonPlaysAndPauses(FxRobot robot) {
    robot.interact(window::train);
    Node play = robot.lookup("#stage-play").query();
    assertThat(play.getAccessibleText()).isEqualTo("Pause");
    robot.clickOn(play);
    assertThat(view.playback().playingProperty().get()).isFalse();
    assertThat(play.getAccessibleText()).isEqualTo("Play");
    robot.clickOn(play);
    assertThat(view.playback().playingProperty().get()).isTrue();
  }

  @Test
  void hoveringACellMarksItsTrainingImageAndTellsAboutTheOrbit(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(() -> view.playback().scrub(3));
    afterNextPulse(robot);
    robot.moveTo(grid(robot).localToScreen(firstCell(robot)));
    until(() -> window.laboratory().highlightedProperty().get() == 0);
    until(() -> text(robot, ".orbit-info").contains("Orbit 1, from an unseen image"));
    assertThat(text(robot, ".orbit-info")).contains("k = 3, nearest: 1 Disc");
    robot.moveTo("#stage-tally");
    until(() -> window.laboratory().highlightedProperty().get() == -1);
  }

  @Test
  void hoveringATrainingImageFadesTheCellsOfOthers(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(() -> view.playback().scrub(40));
    int[] before = afterNextPulse(robot);
    robot.moveTo(robot.lookup(".training-frame").nth(3).<Node>query());
    until(() -> window.laboratory().highlightedProperty().get() == 3);
    int[] after = afterNextPulse(robot);
    assertThat(brightness(after)).isGreaterThan(brightness(before) * 1.2);
  }

  @Test
  void otherStartsAndAnotherToleranceGoToTheRun(FxRobot robot) {
    robot.interact(window::train);
    robot.clickOn("#stage-starts-corrupted");
    assertThat(window.run().experiment().iteration().starts()).isEqualTo(StartKind.CORRUPTED);
    TextField tolerance = robot.lookup("#stage-tolerance").query();
    robot.interact(
        () -> {
          tolerance.setText("0.05");
          tolerance.fireEvent(new javafx.event.ActionEvent());
        });
    assertThat(window.run().experiment().iteration().tolerance()).isEqualTo(0.05);
    robot.interact(
        () -> {
          tolerance.setText("much");
          tolerance.fireEvent(new javafx.event.ActionEvent());
        });
    assertThat(tolerance.getText()).isEqualTo("0.05");
  }

  @Test
  void oneKindOfStartsIsAlwaysChosen(FxRobot robot) {
    robot.interact(window::train);
    assertThat(chosenStarts(robot)).containsExactly("stage-starts-unseen");
    robot.clickOn("#stage-starts-noise");
    assertThat(chosenStarts(robot)).containsExactly("stage-starts-noise");
    robot.clickOn("#stage-starts-noise");
    assertThat(chosenStarts(robot)).containsExactly("stage-starts-noise");
  }

  private static List<String> chosenStarts(FxRobot robot) {
    return robot.lookup(".segmented-button .toggle-button").<ToggleButton>queryAll().stream()
        .filter(ToggleButton::isSelected)
        .map(Node::getId)
        .toList();
  }

  @Test
  void badgesSayWhatIsStoredAsSoonAsItIsMeasured(FxRobot robot) {
    robot.interact(window::train);
    until(() -> badges(robot).contains("0 %") || badges(robot).matches("(\\d+ % )+"));
    robot.interact(
        () -> {
          window.run().measure();
          window.laboratory().takeSnapshot();
        });
    until(() -> badges(robot).contains("✓ ρ 0.80"));
    assertThat(badges(robot)).contains("✗ ρ 1.24");
  }

  private static String badges(FxRobot robot) {
    StringBuilder texts = new StringBuilder();
    robot
        .lookup(".training-badge")
        .<Labeled>queryAll()
        .forEach(badge -> texts.append(badge.getText()).append(' '));
    return texts.toString();
  }

  @Test
  void everyControlHasAName(FxRobot robot) {
    robot.interact(window::train);
    assertThat(robot.lookup((Node node) -> node.isFocusTraversable()).<Node>queryAll())
        .isNotEmpty()
        .allSatisfy(
            node -> assertThat(node.getAccessibleText()).as("name of %s", node).isNotBlank());
  }

  private Node grid(FxRobot robot) {
    return robot.lookup("#orbit-grid").query();
  }

  /** The middle of the grid's first cell: ten columns of shapes stand in the middle of the pane. */
  private Point2D firstCell(FxRobot robot) {
    Bounds bounds = grid(robot).getLayoutBounds();
    GridLayout layout =
        GridLayout.fit(64, 28, 28, (int) bounds.getWidth(), (int) bounds.getHeight(), 3, 2);
    return new Point2D(
        layout.x(0) + layout.cellWidth() / 2.0, layout.y(0) + layout.cellHeight() / 2.0);
  }

  private int[] afterNextPulse(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents(6);
    int[][] pixels = {{}};
    robot.interact(
        () -> {
          WritableImage image = grid(robot).snapshot(null, null);
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          pixels[0] = new int[width * height];
          image
              .getPixelReader()
              .getPixels(
                  0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels[0], 0, width);
        });
    return pixels[0];
  }

  private static double brightness(int[] pixels) {
    return Arrays.stream(pixels).mapToDouble(p -> (p >> 8 & 0xFF)).average().orElseThrow();
  }

  private static Node button(FxRobot robot, String name) {
    return robot.lookup((Node node) -> name.equals(node.getAccessibleText())).query();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Labeled>query().getText();
  }

  private static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (java.util.concurrent.TimeoutException late) {
      throw new AssertionError("It did not come to pass.", late);
    }
  }
}
