package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.attractorlab.experiment.RunState;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.settings.SettingsFile;
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

@ExtendWith(ApplicationExtension.class)
class LabWindowTest {
  private static final long PATIENCE = 20;

  private Path settings;
  private TestWindow test;

  @Start
  void open(Stage stage) throws Exception {
    settings = Files.createTempDirectory("settings").resolve("settings.json");
    test = new TestWindow(stage, settings, Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private RunState state() {
    return test.lab().stateProperty().get();
  }

  private Button train() {
    return (Button) test.find("#train");
  }

  @Test
  void itOpensWithTheFirstPresetAndTrainsByItself() throws Exception {
    until(() -> state() == RunState.TRAINING);

    assertThat(test.run().experiment().name()).isEqualTo("ten-shapes");
    assertThat(((Label) test.find(".question")).getText()).startsWith("What will it make");
  }

  @Test
  void theFaceOfTheTrainButtonIsThatOfTheState(FxRobot robot) throws Exception {
    until(() -> state() == RunState.TRAINING);
    assertThat(train().getText()).isEqualTo("Pause");

    robot.clickOn("#train");
    until(() -> state() == RunState.PAUSED);
    assertThat(train().getText()).isEqualTo("Go on");

    robot.clickOn("#step");
    until(() -> test.run().commands().contains("step"));
    robot.clickOn("#reset");
    until(() -> state() == RunState.READY);
    assertThat(train().getText()).isEqualTo("Train");
  }

  @Test
  void keysTrainStepAndReset(FxRobot robot) throws Exception {
    until(() -> state() == RunState.TRAINING);
    robot.push(KeyCode.T);
    until(() -> state() == RunState.PAUSED);
    robot.push(KeyCode.N);
    until(() -> test.run().commands().contains("step"));
    robot.push(KeyCode.R);
    until(() -> state() == RunState.READY);
  }

  @Test
  void aKeyTypedIntoAFieldIsNoCommand(FxRobot robot) throws Exception {
    until(() -> state() == RunState.TRAINING);

    robot.clickOn("#seed").type(KeyCode.T, KeyCode.R, KeyCode.SPACE);

    assertThat(test.run().commands()).doesNotContain("pause", "reset");
  }

  @Test
  void spacePlaysTheFilmAlsoAfterAClickOnAButton(FxRobot robot) throws Exception {
    until(() -> state() == RunState.TRAINING);
    robot.clickOn("#train");
    until(() -> state() == RunState.PAUSED);

    robot.push(KeyCode.SPACE);

    assertThat(test.run().commands().stream().filter("train"::equals)).hasSize(1);
  }

  @Test
  void wrongTextShowsWhatIsAllowedAndChangesNothing(FxRobot robot) throws Exception {
    until(() -> state() == RunState.TRAINING);
    TextField layers = (TextField) test.find("#layers");

    robot.interact(layers::requestFocus);
    robot.interact(() -> layers.setText("400"));
    robot.push(KeyCode.ENTER);

    Label hint = (Label) layers.getParent().lookup(".field-hint");
    assertThat(hint.isVisible()).isTrue();
    assertThat(hint.getText()).isEqualTo("1 to 40");
    assertThat(depth()).isEqualTo(12);
    robot.push(KeyCode.ESCAPE);
    assertThat(layers.getText()).isEqualTo("12");
    assertThat(hint.isVisible()).isFalse();
  }

  @Test
  void anotherDepthMakesANewRunThatWaitsForTrain(FxRobot robot) throws Exception {
    until(() -> state() == RunState.TRAINING);
    robot.interact(() -> test.run().advance(20));
    TextField layers = (TextField) test.find("#layers");

    robot.interact(
        () -> {
          layers.requestFocus();
          layers.setText("5");
        });
    robot.push(KeyCode.ENTER);

    until(() -> test.runs().size() == 2 && state() == RunState.READY);
    assertThat(depth()).isEqualTo(5);
    assertThat(test.runs().getFirst().commands()).endsWith("close");
    assertThat(train().getText()).isEqualTo("Train");
  }

  @Test
  void anotherPresetIsOpenedFromTheMenu(FxRobot robot) throws Exception {
    robot.clickOn("#presets").clickOn("And with three?");

    until(() -> test.runs().size() == 2 && state() == RunState.TRAINING);
    assertThat(test.run().images().count()).isEqualTo(3);
    assertThat(((Label) test.find(".question")).getText()).isEqualTo("And with three?");
  }

  @Test
  void choosingAWorkspaceOpensWhatWasOpenThere(FxRobot robot) throws Exception {
    assertThat(test.find(".stage").isVisible()).isTrue();

    robot.clickOn("#workspace-plane");
    until(() -> state() == RunState.TRAINING && test.find(".plane").isVisible());
    assertThat(test.run().experiment().name()).isEqualTo("six-points");
    assertThat(test.find(".stage").isVisible()).isFalse();
    assertThat(tabs()).startsWith("Plane", "Loss").contains("Spectrum").doesNotContain("Slice");

    robot.clickOn("#workspace-images");
    until(() -> test.find(".stage").isVisible());
    assertThat(test.lab().experimentProperty().get().name()).isEqualTo("ten-shapes");
    assertThat(((Label) test.find(".question")).getText()).startsWith("What will it make");
    assertThat(tabs()).startsWith("Loss").contains("Slice").doesNotContain("Plane");
  }

  private List<String> tabs() {
    return ((TabPane) test.find("#measures")).getTabs().stream().map(Tab::getText).toList();
  }

  @Test
  void spaceHaltsTheParticlesAlsoWhereThePlaneHasTheFocus(FxRobot robot) throws Exception {
    robot.clickOn("#workspace-plane");
    until(() -> test.find(".plane").isVisible());
    robot.interact(() -> test.find("#plane-canvas").requestFocus());
    robot.push(KeyCode.RIGHT);
    assertThat(test.find("#plane-play").getAccessibleText()).isEqualTo("Halt");

    robot.push(KeyCode.SPACE);

    until(() -> test.find("#plane-play").getAccessibleText().equals("Play"));
  }

  @Test
  void openingPointsGoesToThePlaneByItself(FxRobot robot) throws Exception {
    robot.clickOn("#presets").clickOn("Where do they all go?");

    until(() -> test.find(".plane").isVisible());
    assertThat(((ToggleButton) test.find("#workspace-plane")).isSelected()).isTrue();
    robot.clickOn("#workspace-plane");
    assertThat(((ToggleButton) test.find("#workspace-plane")).isSelected()).isTrue();
  }

  @Test
  void imagesThatCannotBeReadAreToldAndNothingChanges(FxRobot robot) throws Exception {
    robot.interact(() -> test.lab().edit(Change.imageSet("nothing.zip")));

    until(() -> test.scene().lookup(".notification") != null);
    assertThat(test.lab().experimentProperty().get().images().set()).isEqualTo("shapes");
    assertThat(test.runs()).hasSize(1);
  }

  @Test
  void anErrorThatNobodyCatchesIsShownOnceWithItsDetails(FxRobot robot) throws Exception {
    for (int i = 0; i < 2; i++) {
      robot.interact(
          () ->
              Thread.currentThread()
                  .getUncaughtExceptionHandler()
                  .uncaughtException(Thread.currentThread(), new IllegalStateException("a bug")));
    }

    until(() -> test.scene().lookup(".notification") != null);
    assertThat(test.scene().getRoot().lookupAll(".notification")).hasSize(1);
    assertThat(robot.lookup("Copy details").tryQuery()).isPresent();
  }

  @Test
  void themeAndDividersAreRemembered(FxRobot robot) throws Exception {
    robot.push(KeyCode.F2);
    assertThat(test.lab().themeProperty().get()).isEqualTo(Theme.DARK);

    robot.interact(() -> test.window().close());

    assertThat(new SettingsFile(settings).read().settings().theme()).isEqualTo(Theme.DARK);
    assertThat(new SettingsFile(settings).read().settings().dividers()).hasSize(2);
  }

  @Test
  void theStatusBarShowsProgressOnlyWhileThereIsSome(FxRobot robot) throws Exception {
    Node progress = test.find(".status-bar .progress-bar");
    until(() -> state() == RunState.TRAINING);

    robot.interact(() -> test.run().advance(20));
    until(() -> ((Label) test.find(".status-bar .step")).getText().equals("step 20"));
    until(progress::isVisible);

    robot.clickOn("#reset");
    until(() -> state() == RunState.READY);
    until(() -> !progress.isVisible());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void helpNamesTheKeysInTheColoursOfTheTheme(Theme theme, FxRobot robot) throws Exception {
    robot.interact(() -> test.lab().themeProperty().set(theme));

    robot.push(KeyCode.F1);

    until(() -> robot.lookup(".keys-card").tryQuery().isPresent());
    assertThat(robot.lookup("F12").tryQuery()).isPresent();
    javafx.scene.shape.Path frame = robot.lookup(".popover > .border").query();
    until(() -> frame.getFill() instanceof Color);
    assertThat(((Color) frame.getFill()).getBrightness())
        .isCloseTo(theme.colours().ground().getBrightness(), within(0.1));
    robot.push(KeyCode.ESCAPE);
    until(() -> robot.lookup(".keys-card").tryQuery().isEmpty());
  }

  @Test
  void theFrameMeterIsShownByItsKey(FxRobot robot) throws Exception {
    assertThat(test.find(".frame-meter").isVisible()).isFalse();

    robot.push(KeyCode.F12);

    until(() -> ((Label) test.find(".frame-meter")).getText().contains("95 %"));
    assertThat(test.window().pulse().meter().count()).isPositive();
  }

  private int depth() {
    return ((FullyConnected) test.lab().experimentProperty().get().network()).layers();
  }
}
