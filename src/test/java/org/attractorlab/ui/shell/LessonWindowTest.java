package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.lesson.LessonControl;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A teacher writes a lesson, drops its file on the window, and a student follows it. */
@ExtendWith(ApplicationExtension.class)
class LessonWindowTest {
  private static final long PATIENCE = 20;

  private Path folder;
  private TestWindow test;

  @Start
  void open(Stage stage) throws Exception {
    folder = Files.createTempDirectory("lesson");
    test = new TestWindow(stage, folder.resolve("settings.json"), Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private Path write(String lesson) throws Exception {
    return Files.writeString(
        folder.resolve("mine.json"),
        """
        { "name": "mine", "title": "Mine", "question": "What will come?",
          "images": { "set": "shapes" }, "lesson": %s }
        """
            .formatted(lesson));
  }

  private void drop(FxRobot robot, Path file) {
    robot.interact(() -> DroppedFiles.on(test.scene(), List.of(file.toFile())));
  }

  private String text(String selector) {
    return ((Label) test.find(selector)).getText();
  }

  private boolean isSeen(String selector) {
    Node node = test.scene().lookup(selector);
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  @Test
  void aLessonThatIsDroppedIsFollowedFromQuestionToAnswer(FxRobot robot) throws Exception {
    drop(
        robot,
        write(
            """
            { "look": "Look at the badges.", "controls": ["layers"], "tabs": ["loss", "spectrum"],
              "steps": [
                { "text": "Predict first.",
                  "predict": { "question": "How many are stored?", "measure": "stored",
                    "choices": [{ "text": "All ten", "is": 10 }, { "text": "Fewer", "to": 9 }] } },
                { "text": "Look at the eigenvalues.", "highlight": "spectrum" } ] }
            """));
    until(() -> isSeen("#lesson"));
    assertThat(text(".caption .question")).isEqualTo("What will come?");
    assertThat(text(".caption .explanation")).isEqualTo("Look at the badges.");
    assertThat(text("#lesson-text")).isEqualTo("Predict first.");
    assertThat(text("#lesson-place")).isEqualTo("Step 1 of 2");
    assertThat(isSeen("#layers")).isTrue();
    assertThat(isSeen("#width")).isFalse();
    assertThat(isSeen("#set")).isFalse();
    assertThat(isSeen("#train")).isTrue();
    assertThat(tabs()).containsExactly("Loss", "Spectrum");

    robot.clickOn("#lesson-choice-1");
    assertThat(text("#lesson-verdict")).startsWith("You say: All ten.");
    robot.clickOn("#train");
    until(() -> test.lab().stateProperty().get() == RunState.TRAINING);
    robot.interact(
        () -> {
          test.run().advance(FakeRun.LAST_STEP);
          test.run().measure();
        });
    until(() -> text("#lesson-verdict").startsWith("✗ You said: All ten. Measured: 9 of 10"));

    robot.push(KeyCode.PAGE_DOWN);
    assertThat(text("#lesson-text")).isEqualTo("Look at the eigenvalues.");
    TabPane measures = (TabPane) test.find("#measures");
    assertThat(measures.getSelectionModel().getSelectedItem().getText()).isEqualTo("Spectrum");
    assertThat(measures.getSelectionModel().getSelectedItem().getStyleClass())
        .contains("looked-at");

    robot.clickOn("#lesson-all");
    assertThat(isSeen("#width")).isTrue();
    assertThat(tabs()).hasSizeGreaterThan(2);
    robot.clickOn("#lesson-all");
    assertThat(isSeen("#width")).isFalse();

    robot.clickOn("#lesson-end");
    assertThat(isSeen("#lesson")).isFalse();
    assertThat(isSeen("#width")).isTrue();
    assertThat(tabs()).hasSizeGreaterThan(2);
  }

  @Test
  void aLessonWithAMistakeIsRefusedInASentence(FxRobot robot) throws Exception {
    drop(robot, write("{ \"steps\": [{ \"texd\": \"a\", \"text\": \"b\" }] }"));

    until(() -> robot.lookup(".notification").tryQuery().isPresent());
    Notification notice = robot.lookup(".notification").query();
    assertThat(notice.getMessage())
        .isEqualTo(
            "mine.json: \"lesson.steps[1].texd\" is no field of an experiment."
                + " Did you mean \"lesson.steps[1].text\"?");
    assertThat(isSeen("#lesson")).isFalse();
  }

  @Test
  void everyControlThatALessonMayNameIsThereAndAloneWithItsRow(FxRobot robot) throws Exception {
    for (LessonControl control : LessonControl.values()) {
      String name = LabJson.nameOf(control);
      drop(
          robot,
          write("{ \"controls\": [\"%s\"], \"steps\": [{ \"text\": \"a\" }] }".formatted(name)));

      for (LessonControl other : LessonControl.values()) {
        String selector =
            other == LessonControl.STARTS ? ".stage-starts" : "#" + LabJson.nameOf(other);
        assertThat(test.scene().lookup(selector) != null)
            .as("with the only control %s: is there %s?", name, selector)
            .isEqualTo(other == control);
      }
    }
  }

  private List<String> tabs() {
    return ((TabPane) test.find("#measures")).getTabs().stream().map(Tab::getText).toList();
  }
}
