package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.report.Drawing;
import org.attractorlab.ui.Drawn;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.chart.LossChart;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportsTest {
  private TestWindow test;

  @Start
  void open(Stage stage) throws IOException {
    Path settings = Files.createTempDirectory("settings").resolve("settings.json");
    test = new TestWindow(stage, settings, Theme.LIGHT);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(test::close);
  }

  private void trainToTheEnd(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> test.lab().stateProperty().get() == RunState.TRAINING);
    robot.interact(
        () -> {
          test.run().advance(FakeRun.LAST_STEP);
          test.lab().takeSnapshot();
        });
  }

  private Node lossChart() {
    return test.scene().getRoot().lookupAll(".chart").stream()
        .filter(LossChart.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private MenuItem entry(String title) {
    return ((MenuButton) test.find("#export"))
        .getItems().stream()
            .filter(item -> item.getText().startsWith(title))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void theFilmAsksHowItShallLook(FxRobot robot) throws Exception {
    trainToTheEnd(robot);
    robot.interact(() -> entry("Film").fire());

    assertThat(robot.lookup("#save-film").tryQuery()).isPresent();
    robot.interact(() -> robot.lookup("#save-film").query().getScene().getWindow().hide());
  }

  @Test
  void thePictureOfTheWindowIsCopied(FxRobot robot) throws Exception {
    trainToTheEnd(robot);
    robot.interact(() -> entry("Copy").fire());

    robot.interact(
        () -> {
          double width = Clipboard.getSystemClipboard().getImage().getWidth();
          assertThat(width).isEqualTo(2 * test.scene().getRoot().getLayoutBounds().getWidth());
        });
  }

  @Test
  void aRightClickOnAChartOffersItsPictureAndItsVectors(FxRobot robot) throws Exception {
    trainToTheEnd(robot);
    rightClick(robot, lossChart());

    assertThat(openMenu().getItems())
        .extracting(MenuItem::getText)
        .hasSize(5)
        .first()
        .isEqualTo("Copy picture");
    assertThat(openMenu().getItems().getLast().getText()).contains("SVG, PDF");
    robot.interact(() -> openMenu().hide());
  }

  @Test
  void aRightClickOnTheStageOffersItsPicture(FxRobot robot) throws Exception {
    trainToTheEnd(robot);
    rightClick(robot, test.find("#orbit-grid"));

    assertThat(openMenu().getItems()).hasSize(4);
    robot.interact(() -> openMenu().hide());
  }

  @Test
  void theDrawingOfAChartIsWhatIsSeen(FxRobot robot) throws Exception {
    trainToTheEnd(robot);
    List<Drawing> drawings = new ArrayList<>();
    robot.interact(() -> drawings.add(((Drawn) lossChart()).drawing()));
    Drawing drawing = drawings.getFirst();
    BufferedImage picture =
        new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    drawing.paint(g);
    g.dispose();

    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    Color accent = test.lab().themeProperty().get().colours().accent();
    // The line is smoothed, so that few of its pixels have its very colour.
    assertThat(IntStream.of(pixels).filter(pixel -> distance(pixel, accent) < 0.3).count())
        .isGreaterThan(100);
  }

  private static double distance(int rgb, Color colour) {
    double red = (rgb >> 16 & 0xFF) / 255.0 - colour.getRed();
    double green = (rgb >> 8 & 0xFF) / 255.0 - colour.getGreen();
    double blue = (rgb & 0xFF) / 255.0 - colour.getBlue();
    return Math.hypot(Math.hypot(red, green), blue);
  }

  private static void rightClick(FxRobot robot, Node node) {
    robot.interact(
        () ->
            Event.fireEvent(
                node,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 50, 50, false, null)));
  }

  private static ContextMenu openMenu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
