package org.attractorlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DescribedTest {
  private Button button;
  private Label silent;

  @Start
  void show(Stage stage) {
    button = Described.by("Train", "Starts training.", new Button("Train"));
    silent = Described.explained("", new Label("nothing to explain"));
    new ToolkitWindow().show(stage, new VBox(button, silent));
  }

  @Test
  void theTooltipSaysWhatTheHelpSaysOnceTheMouseIsThere(FxRobot robot) {
    robot.moveTo(button);

    assertThat(button.getTooltip().getText()).isEqualTo("Starts training.");

    robot.interact(() -> button.setAccessibleHelp("Goes on."));

    assertThat(button.getTooltip().getText()).isEqualTo("Goes on.");
  }

  @Test
  void whereTheHelpIsEmptyThereIsNoTooltip(FxRobot robot) {
    robot.moveTo(silent);

    assertThat(silent.getTooltip()).isNull();

    robot.interact(() -> silent.setAccessibleHelp("Now there is."));
    robot.moveTo(button).moveTo(silent);

    assertThat(silent.getTooltip().getText()).isEqualTo("Now there is.");

    robot.interact(() -> silent.setAccessibleHelp(""));
    robot.moveTo(button).moveTo(silent);

    assertThat(silent.getTooltip()).isNull();
  }
}
