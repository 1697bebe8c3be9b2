package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.ui.ToolkitWindow;
import org.attractorlab.ui.chart.DistancesChart;
import org.attractorlab.ui.chart.LossChart;
import org.attractorlab.ui.chart.SharesChart;
import org.attractorlab.ui.chart.SpectrumChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MeasuresViewTest {
  private final ToolkitWindow window = new ToolkitWindow();
  private SpectrumMeasure spectrum;
  private TabPane tabs;

  @Start
  void show(Stage stage) {
    SimpleIntegerProperty k = new SimpleIntegerProperty();
    spectrum = new SpectrumMeasure(window.laboratory(), window.pulse(), Runnable::run);
    Parent view =
        (Parent)
            new MeasuresView(
                    new LossMeasure(window.laboratory(), window.pulse()),
                    new DistancesMeasure(window.laboratory(), window.pulse(), k),
                    new AttractorsMeasure(window.laboratory()),
                    spectrum,
                    new BasinsMeasure(window.laboratory(), window.pulse()))
                .node();
    tabs = (TabPane) view.lookup("#measures");
    window.show(stage, view);
  }

  @Test
  void emptyTabsSayWhatWillAppear(FxRobot robot) {
    for (Tab tab : tabs.getTabs()) {
      robot.interact(() -> tabs.getSelectionModel().select(tab));
      assertThat(tab.getContent().lookupAll(".measure-hint")).allMatch(Node::isVisible);
    }
    assertThat(robot.lookup(".measure-hint").<Node>queryAll()).hasSizeGreaterThan(2);
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
  void theNamesOfTabsChooseThem(FxRobot robot) {
    ToggleButton basins = robot.lookup("#tab-measures-basins").query();
    robot.interact(basins::fire);
    assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(4);
    robot.interact(basins::fire);
    assertThat(basins.isSelected()).isTrue();
    robot.interact(() -> tabs.getSelectionModel().select(0));
    assertThat(basins.isSelected()).isFalse();
    assertThat(robot.lookup("#tab-measures-loss").<ToggleButton>query().isSelected()).isTrue();
  }

  @Test
  void measuringBasinsFillsTheChart(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(() -> tabs.getSelectionModel().select(4));
    robot.clickOn("#measure-basins");
    robot.interact(() -> window.laboratory().takeSnapshot());
    assertThat(find(robot, SharesChart.class).rows()).isEqualTo(14);
  }

  @Test
  void theTableNamesWhatIsStoredAndWhatIsNot(FxRobot robot) {
    robot.interact(window::train);
    robot.interact(
        () -> {
          tabs.getSelectionModel().select(2);
          window.run().measure();
          window.laboratory().takeSnapshot();
        });
    TableView<StoredMeasure> table = robot.lookup("#attractors").query();
    assertThat(table.getItems()).hasSize(10);
    assertThat(text(robot, "#attractor-details")).startsWith("Stored: f moves the image");
    robot.interact(() -> window.laboratory().highlightedProperty().set(4));
    assertThat(text(robot, "#attractor-details")).isEqualTo("5 Frame: It does not attract.");
    robot.interact(() -> window.laboratory().highlightedProperty().set(0));
    assertThat(text(robot, "#attractor-details")).startsWith("1 Disc is stored");
  }

  @Test
  void theSpectrumIsComputedWhenItsTabIsLookedAt(FxRobot robot) throws TimeoutException {
    robot.interact(window::train);
    SpectrumChart chart =
        (SpectrumChart)
            robot.from(spectrum.node()).lookup((Node n) -> n instanceof SpectrumChart).query();
    assertThat(chart.points()).isZero();
    robot.interact(() -> tabs.getSelectionModel().select(3));
    // The narrowest layer has four units.
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> chart.points() == 4);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Labeled>query().getText();
  }

  private <T extends Node> T find(FxRobot robot, Class<T> type) {
    return type.cast(robot.from(tabs).lookup((Node node) -> type.isInstance(node)).query());
  }
}
