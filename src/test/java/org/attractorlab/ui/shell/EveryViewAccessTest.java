package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.attractorlab.experiment.Family;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Walks every control of every view at 1366 × 768: all tabs of the measures, the editor of starts,
 * the setup of all families, a lesson, the tour and the glossary, and the workspace of the plane.
 */
@ExtendWith(ApplicationExtension.class)
class EveryViewAccessTest {
  private Path folder;
  private TestWindow test;

  @Start
  void open(Stage stage) throws Exception {
    folder = Files.createTempDirectory("access");
    test = new TestWindow(stage, folder.resolve("settings.json"), Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyControlOfEveryViewHasANameAndAHelpAndIsWhole(Theme theme, FxRobot robot)
      throws Exception {
    robot.interact(() -> test.lab().themeProperty().set(theme));
    train(robot);

    Inspection inspection = new Inspection(test.scene());
    walk(robot, view -> inspection.of(view.name(), test.find(view.part())));

    assertThat(inspection.complaints()).as("%s", theme).isEmpty();
  }

  @Test
  void everyControlOfEveryViewIsReachedByTab(FxRobot robot) throws Exception {
    train(robot);

    Inspection inspection = new Inspection(test.scene());
    walk(robot, view -> inspection.byTab(view.name(), test.find(view.part())));

    assertThat(inspection.complaints()).isEmpty();
  }

  /** How a view is opened, and where it lies. */
  private record View(String name, String part, Runnable open) {}

  private void walk(FxRobot robot, Consumer<View> look) throws Exception {
    for (View view : views()) {
      robot.interact(() -> view.open().run());
      robot.interact(() -> look.accept(view));
    }
    robot.interact(() -> test.lab().open(TestExperiments.sixPoints()));
    train(robot);
    List<View> plane = new ArrayList<>(tabs("Plane, tab "));
    plane.add(new View("Plane", ".lab", () -> {}));
    for (View view : plane) {
      robot.interact(() -> view.open().run());
      robot.interact(() -> look.accept(view));
    }
  }

  private List<View> tabs(String name) {
    TabPane measures = (TabPane) test.find("#measures");
    return measures.getTabs().stream()
        .map(
            tab ->
                new View(
                    name + tab.getText(),
                    "#measures",
                    () -> measures.getSelectionModel().select(tab)))
        .toList();
  }

  private List<View> views() throws Exception {
    List<View> views = new ArrayList<>();
    views.add(new View("Window", ".lab", () -> {}));
    views.addAll(tabs("Tab "));
    views.add(new View("Starts by hand", "#hand", () -> fire("#stage-by-hand")));
    views.add(new View("A start made by hand", "#hand", () -> fire("#hand-noise")));
    views.add(new View("After the editor", ".lab", () -> fire("#hand-close")));
    for (Family family : Family.values()) {
      views.add(
          new View(
              "Setup " + family,
              ".setup",
              () -> test.lab().edit(Change.network(_ -> family.standard()))));
    }
    Path lesson =
        Files.copy(Path.of("assets/lessons/no-bias-no-attractor.json"), folder.resolve("l.json"));
    Files.writeString(lesson, Files.readString(lesson).replace("\"fashion-mnist\"", "\"shapes\""));
    views.add(
        new View("Lesson", ".lab", () -> DroppedFiles.on(test.scene(), List.of(lesson.toFile()))));
    for (int step = 2; step <= 5; step++) {
      views.add(new View("Lesson, step " + step, "#lesson", () -> fire("#lesson-next")));
    }
    views.add(new View("Lesson, all shown", ".lab", () -> fire("#lesson-all")));
    views.add(new View("After the lesson", ".setup", () -> fire("#lesson-end")));
    views.add(new View("Glossary", "#glossary", () -> choose("help-glossary")));
    views.add(
        new View(
            "Tour, card 1",
            "#tour",
            () -> {
              fire("#glossary-end");
              choose("help-tour");
            }));
    for (int card = 2; card <= 5; card++) {
      views.add(new View("Tour, card " + card, "#tour", () -> fire("#help-tour-next")));
    }
    views.add(new View("After the tour", ".lab", () -> fire("#help-tour-end")));
    return views;
  }

  private void train(FxRobot robot) {
    robot.interact(
        () -> {
          test.run().advance(FakeRun.LAST_STEP);
          test.run().measure();
          test.lab().takeSnapshot();
        });
  }

  private void fire(String selector) {
    ((ButtonBase) test.find(selector)).fire();
  }

  /** Chooses from the menu of help. */
  private void choose(String item) {
    Node help = test.find("#help");
    ((MenuButton) help)
        .getItems().stream()
            .filter(i -> item.equals(i.getId()))
            .findFirst()
            .ifPresent(MenuItem::fire);
  }
}
