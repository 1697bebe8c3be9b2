package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.attractorlab.ui.theme.Theme;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** For those who do not see well, or use no mouse: names, help, keys, and texts that are whole. */
@ExtendWith(ApplicationExtension.class)
class AccessTest {
  private static final int MOST_TABS = 300;

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
  void everyControlHasANameAndAHelp() {
    assertThat(controls())
        .isNotEmpty()
        .filteredOn(c -> name(c).isBlank() || c.getAccessibleHelp() == null)
        .isEmpty();
  }

  @Test
  void theProgressInTheStatusBarHasANameAndAHelp() {
    Control progress = (Control) test.find(".status-bar .progress-bar");

    assertThat(progress.getAccessibleText()).isEqualTo("Progress");
    assertThat(progress.getAccessibleHelp()).startsWith("How far");
  }

  @Test
  void whatOnlyShowsSomethingIsNoStopForTab() {
    assertThat(below(test.find(".status-bar")))
        .filteredOn(Node::isFocusTraversable)
        .allMatch(ButtonBase.class::isInstance);
    assertThat(below(test.find(".stage-starts")))
        .filteredOn(Node::isFocusTraversable)
        .noneMatch(SegmentedButton.class::isInstance);
  }

  @Test
  void everyControlIsReachedByTab(FxRobot robot) {
    Set<Node> reached = new LinkedHashSet<>();
    for (int i = 0; i < MOST_TABS; i++) {
      robot.push(KeyCode.TAB);
      Node owner = test.scene().getFocusOwner();
      if (owner == null || !reached.add(owner) && reached.size() > 1) {
        break;
      }
    }

    assertThat(reached)
        .containsAll(
            controls().stream().filter(c -> c.isFocusTraversable() && !c.isDisabled()).toList());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void noTextOfBarsAndSetupIsCutOff(Theme theme, FxRobot robot) {
    robot.interact(() -> test.lab().themeProperty().set(theme));
    robot.interact(() -> test.scene().getRoot().layout());

    List<String> cut = new ArrayList<>();
    for (String part : List.of(".main-bar", ".caption", ".setup", ".status-bar")) {
      for (Node node : below(test.find(part))) {
        if (node instanceof Labeled labeled && isShown(labeled) && isCut(labeled)) {
          cut.add(part + ": " + labeled.getText());
        }
      }
    }
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void thePanesLieWithinTheWindow(Theme theme, FxRobot robot) {
    robot.interact(() -> test.lab().themeProperty().set(theme));
    robot.interact(() -> test.scene().getRoot().layout());

    for (String part : List.of(".main-bar", ".setup", ".stage", ".measures", ".status-bar")) {
      Bounds bounds = test.find(part).localToScene(test.find(part).getLayoutBounds());
      assertThat(bounds.getMinX()).as(part).isGreaterThanOrEqualTo(0);
      assertThat(bounds.getMaxX()).as(part).isLessThanOrEqualTo(1366.5);
      assertThat(bounds.getMaxY()).as(part).isLessThanOrEqualTo(768.5);
    }
  }

  /** What a person can operate, in the tool bar and the setup. */
  private List<Control> controls() {
    List<Control> controls = new ArrayList<>();
    for (String part : List.of(".main-bar", ".setup")) {
      for (Node node : below(test.find(part))) {
        boolean operable =
            node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider
                || node instanceof TextInputControl
                || node.getStyleClass().contains("toggle-switch")
                || node.getStyleClass().contains("thumbnails");
        if (operable && isShown(node) && node.isFocusTraversable()) {
          controls.add((Control) node);
        }
      }
    }
    return controls;
  }

  private static String name(Control control) {
    return control.getAccessibleText() == null ? "" : control.getAccessibleText();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Whether what is drawn is not the text, but its beginning. */
  private static boolean isCut(Labeled labeled) {
    String wanted = labeled.getText();
    if (wanted == null
        || wanted.isEmpty()
        || labeled instanceof Label label && label.isWrapText()) {
      return false;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text drawn
          && drawn.getStyleClass().contains("text")
          && !drawn.getText().equals(wanted)) {
        return !drawn.getText().isEmpty();
      }
    }
    return false;
  }

  private static List<Node> below(Node node) {
    List<Node> all = new ArrayList<>(List.of(node));
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        all.addAll(below(child));
      }
    }
    return all;
  }
}
