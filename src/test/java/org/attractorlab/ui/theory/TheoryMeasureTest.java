package org.attractorlab.ui.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.attractorlab.ui.ToolkitWindow;
import org.attractorlab.ui.chart.CurveChart;
import org.attractorlab.ui.chart.PredictionChart;
import org.attractorlab.ui.measures.MeasuresView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TheoryMeasureTest {
  private final ToolkitWindow window = new ToolkitWindow();

  @Start
  void show(Stage stage) {
    window.show(
        stage,
        (javafx.scene.Parent)
            new MeasuresView(new TheoryMeasure(window.laboratory(), window.pulse())).node());
  }

  @Test
  void theQuickChecksAllHoldAndOneShowsEveryActivation(FxRobot robot) throws TimeoutException {
    ListView<Theorem> list = robot.lookup("#theory-list").queryListView();
    int quick = (int) list.getItems().stream().filter(TheoryMeasureTest::isQuick).count() - 1;
    robot.interact(() -> robot.lookup("#theory-quick").<ButtonBase>query().fire());
    // All but that of the network, which is not there.
    WaitForAsyncUtils.waitFor(
        120,
        TimeUnit.SECONDS,
        () -> list.getItems().stream().filter(Theorem::holds).count() == quick);
    robot.interact(() -> list.getSelectionModel().select(index(list, "One example")));
    List<PredictionChart> charts = shown(robot, PredictionChart.class);
    assertThat(charts).hasSize(1);
    assertThat(charts.getFirst().rows()).isGreaterThanOrEqualTo(9);
  }

  @Test
  void theCurveOfInfiniteWidthIsThatOfTheImagesThatAreOpen(FxRobot robot) throws TimeoutException {
    robot.interact(window::train);
    ListView<Theorem> list = robot.lookup("#theory-list").queryListView();
    robot.interact(() -> list.getSelectionModel().select(index(list, "Infinite width")));
    CurveChart chart = shown(robot, CurveChart.class).getFirst();
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> chart.curves() == 10);
  }

  @Test
  void aTrainingImageHasNothingOutsideOfTheSpan(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(
        () -> {
          for (int i = 0; i < 5; i++) {
            robot.lookup("#theory-another").<ButtonBase>query().fire();
          }
        });
    assertThat(
            robot.lookup((Node n) -> n instanceof ImageView v && v.getImage() != null).queryAll())
        .hasSize(3);
    assertThat(
            robot
                .lookup(
                    "100 % of this input lies in the span of your training images,"
                        + " which has 10 dimensions.")
                .queryAll())
        .isNotEmpty();
  }

  private static boolean isQuick(Theorem theorem) {
    return theorem.checks().stream().anyMatch(c -> c.isQuick());
  }

  private static int index(ListView<Theorem> list, String title) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).title().startsWith(title)) {
        return i;
      }
    }
    throw new AssertionError("There is no theorem " + title);
  }

  private static <T extends Node> List<T> shown(FxRobot robot, Class<T> type) {
    return robot.lookup((Node n) -> type.isInstance(n)).queryAll().stream()
        .map(type::cast)
        .toList();
  }
}
