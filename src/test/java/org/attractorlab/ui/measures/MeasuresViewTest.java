package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.attractorlab.ui.ToolkitWindow;
import org.attractorlab.ui.chart.DistancesChart;
import org.attractorlab.ui.chart.LossChart;
import org.attractorlab.ui.chart.SharesChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MeasuresViewTest {
  private final ToolkitWindow window = new ToolkitWindow();
  private TabPane tabs;

  @Start
  void show(Stage stage) {
    SimpleIntegerProperty k = new SimpleIntegerProperty();
    tabs =
        (TabPane)
            new MeasuresView(
                    new LossMeasure(window.laboratory(), window.pulse()),
                    new DistancesMeasure(window.laboratory(), window.pulse(), k),
                    new BasinsMeasure(window.laboratory(), window.pulse()))
                .node();
    window.show(stage, tabs);
  }

  @Test
  void emptyTabsSayWhatWillAppear(FxRobot robot) {
    assertThat(robot.lookup(".measure-hint").<Node>queryAll()).allMatch(Node::isVisible);
  }

  @Test
  void lossPointsAppearWhileTraining(FxRobot robot) {
    robot.interact(
        () -> {
          window.laboratory().open(org.attractorlab.ui.TestExperiments.tenShapes());
          window.run().train();
          window.run().advance(100);
          window.laboratory().takeSnapshot();
        });
    LossChart chart = find(robot, LossChart.class);
    assertThat(chart.points()).isEqualTo(100);
    assertThat(chart.isVisible()).isTrue();
    robot.interact(
        () -> {
          window.run().advance(100);
          window.laboratory().takeSnapshot();
        });
    assertThat(chart.points()).isEqualTo(200);
  }

  @Test
  void everyOrbitHasADistanceAtEveryIterate(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(() -> tabs.getSelectionModel().select(1));
    // 64 orbits and their median, k = 0 to 40.
    assertThat(find(robot, DistancesChart.class).points()).isEqualTo(65 * 41);
  }

  @Test
  void measuringBasinsFillsTheChart(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(() -> tabs.getSelectionModel().select(2));
    robot.clickOn("#measure-basins");
    robot.interact(() -> window.laboratory().takeSnapshot());
    assertThat(find(robot, SharesChart.class).rows()).isEqualTo(14);
  }

  private <T extends Node> T find(FxRobot robot, Class<T> type) {
    return type.cast(robot.from(tabs).lookup((Node node) -> type.isInstance(node)).query());
  }
}
