package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.SampleModel;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.settings.Settings;
import org.attractorlab.ui.settings.SettingsFile;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Opening, reopening and the clipboard, in the window after a crash. */
@ExtendWith(ApplicationExtension.class)
class KeepWindowTest {
  private Path left;
  private Path folder;
  private TestWindow test;

  @Start
  void openAfterACrash(Stage stage) throws Exception {
    folder = Files.createTempDirectory("keep");
    Files.createDirectories(folder.resolve("autosave"));
    left = folder.resolve("autosave/123-456.alab");
    ModelFile.write(left, SampleModel.small(), "{}");
    Path recent = folder.resolve("my_experiment.json");
    Files.writeString(recent, new ExperimentJson().write(TestExperiments.tenShapes()));
    new SettingsFile(folder.resolve("settings.json"))
        .write(Settings.DEFAULT.withRecent(List.of(recent.toString(), "/not/there.alab")));
    test = new TestWindow(stage, folder.resolve("settings.json"), Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  @Test
  void whatWasBeingTrainedIsReopenedByTheButtonOfANotice(FxRobot robot) throws Exception {
    until(() -> test.lab().stateProperty().get() == RunState.TRAINING);
    assertThat(test.lab().experimentProperty().get().name()).isEqualTo("ten-shapes");

    robot.clickOn("Reopen what was being trained");

    until(() -> test.lab().experimentProperty().get().name().equals("ten-garments"));
    assertThat(test.lab().imagesProperty().get().label(1)).isEqualTo("#1");
    assertThat(left).exists();
    robot.interact(test::close);
    assertThat(left).doesNotExist();
  }

  @Test
  void recentFilesAreInTheMenuAndOpenAgain(FxRobot robot) throws Exception {
    SplitMenuButton open = (SplitMenuButton) test.find("#open");
    robot.interact(() -> test.lab().edit(Change.seed(99)));

    robot.interact(open::show);
    List<String> entries = open.getItems().stream().map(MenuItem::getText).toList();
    assertThat(entries.getLast()).startsWith("my_experiment.json").contains(folder.toString());
    robot.interact(() -> open.getItems().getLast().fire());

    until(() -> test.lab().experimentProperty().get().seed() == 7);
  }

  @Test
  void pasteAndCopyAreKeysButNotInAFieldThatIsTypedIn(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "12 monkeys")));
    List<Notice> notices = new ArrayList<>();
    robot.interact(() -> test.lab().onNotice(notices::add));
    TextField layers = (TextField) test.find("#layers");
    robot.interact(layers::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(notices).isEmpty();

    robot.interact(() -> test.scene().getRoot().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst().text()).startsWith("What is on the clipboard cannot be opened");

    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(new ExperimentJson().write(test.lab().experimentProperty().get())));
  }

  @Test
  void aSavedFileThatIsDroppedOnTheComparisonIsPinned(FxRobot robot) throws Exception {
    until(() -> test.lab().stateProperty().get() == RunState.TRAINING);
    Path file = folder.resolve("saved.alab");
    ModelFile.write(
        file, SampleModel.small(), "{\"experiment\": {}, \"training\": {\"steps\": 812}}");

    robot.interact(() -> ((ToggleButton) test.find("#tab-measures-compare")).fire());
    robot.interact(() -> DroppedFiles.on(test.find("#pin-file"), List.of(file.toFile())));

    until(() -> test.find("#compare").isVisible());
    assertThat(test.lab().experimentProperty().get().name()).isEqualTo("ten-shapes");
    until(() -> robot.lookup("Training steps").tryQuery().isPresent());
    assertThat(robot.lookup("812").tryQuery()).isPresent();
  }
}
