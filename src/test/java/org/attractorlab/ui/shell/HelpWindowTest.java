package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tour and the glossary, reached from the menu of help and by keys. */
@ExtendWith(ApplicationExtension.class)
class HelpWindowTest {
  private TestWindow test;

  @Start
  void open(Stage stage) throws Exception {
    Path settings = Files.createTempDirectory("help").resolve("settings.json");
    test = new TestWindow(stage, settings, Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  private Node tour() {
    return test.find("#tour");
  }

  @Test
  void theTourShowsFivePartsAndIsClosedByEscape(FxRobot robot) {
    assertThat(tour().isVisible()).isFalse();
    robot.clickOn("#help").clickOn("#help-tour");
    assertThat(tour().isVisible()).isTrue();

    robot.clickOn("#help-tour-next");
    robot.push(KeyCode.ENTER);
    assertThat(((Label) tour().lookup(".section-title")).getText()).startsWith("The stage");
    robot.clickOn("#help-tour-back");
    assertThat(((Label) tour().lookup(".section-title")).getText())
        .isEqualTo("The training images");

    robot.push(KeyCode.ESCAPE);
    assertThat(tour().isVisible()).isFalse();
  }

  @Test
  void tabStaysInTheTourAndItsEndGivesTheFocusBack(FxRobot robot) {
    robot.interact(() -> test.find("#train").requestFocus());
    robot.interact(() -> choose("help-tour"));

    Set<String> reached = reachedByTab(robot);
    assertThat(reached).containsExactlyInAnyOrder("help-tour-end", "help-tour-next");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(reached).contains(test.scene().getFocusOwner().getId());

    robot.push(KeyCode.ESCAPE);
    assertThat(test.scene().getFocusOwner()).isSameAs(test.find("#train"));
  }

  @Test
  void tabStaysInTheGlossaryAndItsEndGivesTheFocusBack(FxRobot robot) {
    robot.clickOn("#help").clickOn("#help-glossary");

    assertThat(reachedByTab(robot)).containsExactlyInAnyOrder("glossary-words", "glossary-end");
    robot.interact(() -> test.find("#train").requestFocus());
    assertThat(test.scene().getFocusOwner().getId()).startsWith("glossary");

    robot.clickOn("#glossary-end");
    assertThat(test.scene().getFocusOwner()).isSameAs(test.find("#help"));
    robot.interact(() -> test.find("#train").requestFocus());
    assertThat(test.scene().getFocusOwner()).isSameAs(test.find("#train"));
  }

  private void choose(String item) {
    ((MenuButton) test.find("#help"))
        .getItems().stream().filter(i -> item.equals(i.getId())).forEach(MenuItem::fire);
  }

  private Set<String> reachedByTab(FxRobot robot) {
    Set<String> reached = new TreeSet<>();
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.TAB);
      reached.add(test.scene().getFocusOwner().getId());
    }
    return reached;
  }

  @Test
  void theTourEndsBehindItsLastCard(FxRobot robot) {
    robot.clickOn("#help").clickOn("#help-tour");
    for (int card = 0; card < 5; card++) {
      assertThat(tour().isVisible()).isTrue();
      robot.push(KeyCode.ENTER);
    }
    assertThat(tour().isVisible()).isFalse();
  }

  @Test
  void theGlossaryExplainsAWordAndIsClosedByEscape(FxRobot robot) {
    robot.clickOn("#help").clickOn("#help-glossary");
    robot.push(KeyCode.DOWN);

    assertThat(((Label) test.find(".glossary-title")).getText()).isEqualTo("training images");
    assertThat(((Label) test.find(".glossary-formula")).getText()).isEqualTo("x₁, …, xₙ");
    robot.push(KeyCode.ESCAPE);
    assertThat(test.find("#glossary").isVisible()).isFalse();
  }
}
