package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.settings.Memory;
import org.attractorlab.ui.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DividersTest {
  private final SimpleObjectProperty<Double> fontSize = new SimpleObjectProperty<>(13.0);
  private SplitPane panes;
  private Stage window;

  @Start
  void show(Stage stage) throws Exception {
    window = stage;
    panes = new SplitPane(new Pane(), new Pane(), new Pane());
    SplitPane.setResizableWithParent(panes.getItems().getFirst(), false);
    SplitPane.setResizableWithParent(panes.getItems().getLast(), false);
    stage.setScene(new Scene(panes, 900, 600));
    stage.show();
    Path file = Files.createTempDirectory("settings").resolve("settings.json");
    SettingsFile settings = new SettingsFile(file);
    Memory memory = new Memory(settings, settings.read().settings(), Runnable::run);
    new Dividers(panes, new FxThread()).remember(memory, fontSize);
  }

  private void assertPlaces(double first, double second) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(panes.getDividerPositions()[0]).isEqualTo(first, within(0.01));
    assertThat(panes.getDividerPositions()[1]).isEqualTo(second, within(0.01));
  }

  private static void drag(Node divider, double by) {
    fire(divider, MouseEvent.MOUSE_PRESSED, 0);
    fire(divider, MouseEvent.MOUSE_DRAGGED, by);
    fire(divider, MouseEvent.MOUSE_RELEASED, by);
  }

  private static void fire(Node node, EventType<MouseEvent> type, double x) {
    node.fireEvent(
        new MouseEvent(
            type,
            x,
            0,
            x,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  @Test
  void aWindowThatGetsItsWidthLaterIsPartedLikeOneThatHadItBefore(FxRobot robot) {
    assertPlaces(0.23, 0.71);

    robot.interact(() -> window.setWidth(1300));

    assertPlaces(0.23, 0.71);
  }

  @Test
  void whatWasDraggedKeepsItsWidthUntilTheTypeChanges(FxRobot robot) {
    robot.interact(() -> window.setWidth(1000));
    robot.interact(() -> drag(panes.lookup(".split-pane-divider"), 170));
    assertPlaces(0.4, 0.71);

    robot.interact(() -> window.setWidth(1300));
    assertPlaces(0.4 * 1000 / 1300, 1 - 0.29 * 1000 / 1300);

    robot.interact(() -> fontSize.set(20.0));
    assertPlaces(0.23, 0.71);
  }
}
