package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Starts by hand within the whole window: its keys, its place. */
@ExtendWith(ApplicationExtension.class)
class HandWindowTest {
  private TestWindow test;

  @Start
  void open(Stage stage) throws Exception {
    Path settings = Files.createTempDirectory("settings").resolve("settings.json");
    test = new TestWindow(stage, settings, Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  @Test
  void aClickOnACellOpensItsStartAndKeysTakeChangesBack(FxRobot robot) {
    trained(robot);
    robot.clickOn("#orbit-grid");
    until(() -> test.find("#hand").isVisible());
    assertThat(Showing.isShown(test.find("#measures"))).isFalse();
    String planned = title();

    robot.clickOn("#hand-noise");
    assertThat(title()).isEqualTo(planned + ", made by hand");
    robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
    until(() -> title().equals(planned));
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.Z);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    until(() -> title().equals(planned + ", made by hand"));
    assertThat(test.run().commands()).contains("replaceStarts []");

    robot.clickOn("#hand-close");
    assertThat(Showing.isShown(test.find("#measures"))).isTrue();
  }

  @Test
  void aFieldKeepsUndoForWhatIsTypedInIt(FxRobot robot) {
    trained(robot);
    robot.clickOn("#stage-by-hand").clickOn("#hand-noise");
    String made = title();
    TextField field = (TextField) test.find("#stage-tolerance");
    robot.clickOn(field).write('5');
    String typed = field.getText();
    robot.press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);

    assertThat(field.getText()).isNotEqualTo(typed);
    assertThat(title()).isEqualTo(made);
  }

  @Test
  void spaceAndArrowsBelongToTheCanvasWhileItHasTheFocus(FxRobot robot) {
    trained(robot);
    robot.clickOn("#stage-by-hand").clickOn("#hand-canvas");
    String k = ((Label) test.find("#stage-k")).getText();
    robot.interact(() -> ((Button) test.find("#hand-undo")).fire());
    assertThat(title()).doesNotContain("by hand");
    robot.push(KeyCode.LEFT).push(KeyCode.SPACE);

    assertThat(title()).contains("by hand");
    assertThat(k).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void openingTheEditorMovesNothing(Theme theme, FxRobot robot) {
    trained(robot);
    robot.interact(() -> test.lab().themeProperty().set(theme));
    robot.interact(() -> test.scene().getRoot().layout());
    Bounds before = place("#orbit-grid");
    robot.interact(() -> ((ToggleButton) test.find("#stage-by-hand")).fire());
    robot.interact(() -> test.scene().getRoot().layout());

    assertThat(test.find("#hand").isVisible()).isTrue();
    assertThat(place("#orbit-grid")).isEqualTo(before);
    assertThat(place("#hand").getMaxX()).isLessThanOrEqualTo(1366.5);
  }

  private Bounds place(String selector) {
    Node node = test.find(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  private String title() {
    return ((Label) test.find("#hand-title")).getAccessibleText();
  }

  private void trained(FxRobot robot) {
    until(() -> test.run().commands().contains("train"));
    robot.interact(
        () -> {
          test.run().advance(FakeRun.LAST_STEP);
          test.lab().takeSnapshot();
        });
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException late) {
      throw new AssertionError("It did not come to pass.", late);
    }
  }
}
