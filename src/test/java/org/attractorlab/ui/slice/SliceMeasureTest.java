package org.attractorlab.ui.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attractorlab.ui.ToolkitWindow;
import org.attractorlab.ui.measures.MeasuresView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SliceMeasureTest {
  private final ToolkitWindow window = new ToolkitWindow();

  @Start
  void show(Stage stage) {
    window.show(
        stage,
        (Parent) new MeasuresView(new SliceMeasure(window.laboratory(), window.pulse())).node());
  }

  @Test
  void beforeThereIsASliceTheTabSaysWhatWillAppear(FxRobot robot) {
    assertThat(robot.lookup("#slice-picture").<Node>query().isVisible()).isFalse();
    assertThat(robot.lookup(".measure-hint").<Label>query().getText()).contains("will appear");
  }

  @Test
  void pointingSaysWhereTheOrbitGoesAndAClickShowsIt(FxRobot robot) throws TimeoutException {
    train(robot);
    robot.moveTo("#slice-picture");
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> text(robot, "#slice-point").contains("Its orbit"));
    robot.clickOn("#slice-picture");
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> text(robot, "#slice-orbit").startsWith("The orbit reaches 1"));
  }

  @Test
  void theKeysDoWhatTheMouseDoes(FxRobot robot) throws TimeoutException {
    train(robot);
    robot.interact(() -> robot.lookup("#slice-picture").<Node>query().requestFocus());
    robot.push(KeyCode.LEFT).push(KeyCode.UP).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> text(robot, "#slice-orbit").startsWith("The orbit"));
    assertThat(text(robot, "#slice-point")).contains("Its orbit");
  }

  @Test
  void everyPickerHasANameAndAHelp(FxRobot robot) throws TimeoutException {
    train(robot);
    assertThat(robot.lookup(".slice-picker").<ComboBox<?>>queryAll()).hasSize(3);
    assertThat(robot.lookup(".slice-picker").<Control>queryAll())
        .allMatch(c -> c.getAccessibleText().contains("of the plane: "))
        .allMatch(c -> !c.getAccessibleHelp().isBlank());
  }

  private void train(FxRobot robot) throws TimeoutException {
    robot.interact(window::train);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("#slice-picture").<Node>query().isVisible());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Label>query().getText();
  }
}
