package org.attractorlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.ToolkitWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlaneViewTest {
  private final ToolkitWindow window = new ToolkitWindow();

  @Start
  void show(Stage stage) {
    PlaneView view =
        new PlaneView(
            window.laboratory(), window.pulse(), Runnable::run, Runnable::run, new Random(1));
    window.show(stage, (Parent) view.node());
    window.trainOn(TestExperiments.sixPoints());
  }

  private List<List<Double>> points() {
    return window.laboratory().experimentProperty().get().images().points().coordinates();
  }

  private static Node canvas(FxRobot robot) {
    return robot.lookup("#plane-canvas").query();
  }

  /** A place of the plane on the screen. */
  private static Point2D place(FxRobot robot, double x, double y) {
    Bounds bounds = canvas(robot).getLayoutBounds();
    double side = Math.floor(Math.min(bounds.getWidth(), bounds.getHeight()));
    Viewport view = new Viewport(side);
    return canvas(robot)
        .localToScreen(
            Math.floor((bounds.getWidth() - side) / 2) + view.across(x),
            Math.floor((bounds.getHeight() - side) / 2) + view.down(y));
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private static boolean near(List<Double> point, double x, double y) {
    return Math.hypot(point.get(0) - x, point.get(1) - y) < 0.02;
  }

  @Test
  void aClickPlacesAPointAndTheRunGoesOnWithIt(FxRobot robot) throws Exception {
    robot.clickOn(place(robot, -0.5, 0.2));

    until(() -> points().size() == 7);
    assertThat(near(points().get(6), -0.5, 0.2)).isTrue();
    until(() -> window.run().commands().containsAll(List.of("points 7", "train")));
  }

  @Test
  void aPointIsDraggedAndNotOutOfWhereDataLie(FxRobot robot) throws Exception {
    robot.drag(place(robot, 0.8, 0.4)).moveTo(place(robot, 0.3, 0.3)).drop();
    until(() -> near(points().get(3), 0.3, 0.3));
    assertThat(points()).hasSize(6);

    robot.drag(place(robot, 0.3, 0.3)).moveTo(place(robot, 1.2, 0.3)).drop();
    until(() -> near(points().get(3), 1, 0.3));
  }

  @Test
  void aChosenPointIsDeletedByTheButton(FxRobot robot) throws Exception {
    assertThat(robot.lookup("#plane-delete").query().isDisabled()).isTrue();

    robot.clickOn(place(robot, 0, 0)).clickOn("#plane-delete");

    until(() -> points().size() == 5);
    assertThat(near(points().get(4), 0.5, -0.75)).isTrue();
  }

  @Test
  void afterClearingTheFirstClickIsTheOnlyPoint(FxRobot robot) throws Exception {
    robot.clickOn("#plane-clear");
    robot.clickOn(place(robot, 0.4, 0.6));

    until(() -> points().size() == 1);
    assertThat(near(points().getFirst(), 0.4, 0.6)).isTrue();
  }

  @Test
  void keysAlonePlaceMoveAndDelete(FxRobot robot) throws Exception {
    robot.interact(canvas(robot)::requestFocus);
    robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.UP).push(KeyCode.ENTER);
    until(() -> points().size() == 7);
    assertThat(points().get(6)).containsExactly(-0.05, 0.05);

    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    until(() -> points().get(6).getFirst() == 0);

    robot.push(KeyCode.DIGIT2).push(KeyCode.DELETE);
    until(() -> points().size() == 6);
    assertThat(points().get(1)).containsExactly(0.1, 0.8);

    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.DELETE);
    until(() -> points().size() == 5);
    assertThat(points().get(1)).containsExactly(0.8, 0.4);
  }

  @Test
  void tabLeavesTheCanvasAfterTheLastPoint(FxRobot robot) {
    robot.interact(canvas(robot)::requestFocus);
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.TAB);
      assertThat(canvas(robot).isFocused()).isTrue();
    }

    robot.push(KeyCode.TAB);

    assertThat(canvas(robot).isFocused()).isFalse();
  }

  @Test
  void aClickOfTheRightButtonStartsAnOrbitWhoseEndIsTold(FxRobot robot) throws Exception {
    robot.rightClickOn(place(robot, 0.6, 0.1));
    until(() -> window.run().commands().contains("orbit"));
    assertThat(points()).hasSize(6);

    until(() -> info(robot).contains("goes to point 4 in "));
  }

  @Test
  void whileOrbitsAreChosenAClickStartsOne(FxRobot robot) throws Exception {
    robot.clickOn("#plane-orbits-by-click").clickOn(place(robot, -0.3, 0.3));

    until(() -> window.run().commands().contains("orbit"));
    assertThat(points()).hasSize(6);
  }

  @Test
  void theKeyOStartsAnOrbitAtTheCursor(FxRobot robot) throws Exception {
    robot.interact(canvas(robot)::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.O);

    until(() -> window.run().commands().contains("orbit"));
  }

  @Test
  void pointingTellsWhatAPointAndAFixedPointAre(FxRobot robot) throws Exception {
    robot.moveTo(place(robot, 0.1, 0.8));
    until(() -> info(robot).startsWith("Point 3 at (0.10, 0.80). Attractor"));
    assertThat(info(robot)).contains("eigenvalues 0.50, 0.50");

    robot.moveTo(place(robot, -0.7, 0.1));
    until(() -> info(robot).startsWith("Fixed point at (−0.70, 0.10). Saddle"));
  }

  @Test
  void theMapOfRadiiTakesThePlaceOfTheBasins(FxRobot robot) throws Exception {
    CheckBox basins = robot.lookup("#plane-basins").query();
    robot.clickOn("#plane-radius");
    until(() -> window.run().commands().contains("radii"));
    assertThat(basins.isSelected()).isFalse();

    robot.clickOn(basins);
    assertThat(robot.lookup("#plane-radius").<CheckBox>query().isSelected()).isFalse();
  }

  @Test
  void everyControlHasANameAndAHelp(FxRobot robot) {
    assertThat(robot.lookup((Node node) -> node.isFocusTraversable()).<Node>queryAll())
        .isNotEmpty()
        .allSatisfy(
            node -> {
              assertThat(node.getAccessibleText()).as("name of %s", node).isNotBlank();
              assertThat(node.getAccessibleHelp()).as("help of %s", node).isNotBlank();
            });
  }

  @Test
  void pointsTakenOutWhileMeasuredLeaveNothingBehind(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.run().measure();
          window.laboratory().takeSnapshot();
        });
    assertThat(window.laboratory().snapshotProperty().get().stored()).hasSize(6);

    robot.clickOn(place(robot, 0, 0)).clickOn("#plane-delete");

    until(() -> points().size() == 5);
    until(() -> window.laboratory().snapshotProperty().get() != null);
    assertThat(window.laboratory().imagesProperty().get().count()).isEqualTo(5);
  }

  private static String info(FxRobot robot) {
    return robot.lookup("#plane-info").<javafx.scene.control.Label>query().getText();
  }

  @Test
  void everyLayerCanBeSwitchedOff(FxRobot robot) {
    for (Layer layer : Layer.values()) {
      CheckBox box = robot.lookup("#plane-" + layer.key().substring(12)).query();
      if (box.isSelected()) {
        robot.interact(box::fire);
      }
    }
    int[] empty = picture(robot);

    robot.clickOn("#plane-field");

    assertThat(picture(robot)).isNotEqualTo(empty);
  }

  private static int[] picture(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents(6);
    int[][] pixels = {{}};
    robot.interact(
        () -> {
          WritableImage image = canvas(robot).snapshot(null, null);
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          pixels[0] = new int[width * height];
          image
              .getPixelReader()
              .getPixels(
                  0,
                  0,
                  width,
                  height,
                  javafx.scene.image.PixelFormat.getIntArgbInstance(),
                  pixels[0],
                  0,
                  width);
        });
    return pixels[0];
  }
}
