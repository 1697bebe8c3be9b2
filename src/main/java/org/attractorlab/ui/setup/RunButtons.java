package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.RunState;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Train, step, reset and the seed: always in sight, each button as the run's state wants it. */
final class RunButtons implements View {
  private final VBox box;

  RunButtons(Laboratory lab, TrainingModel model, RandomGenerator dice) {
    Button train = new Button();
    train.setId("train");
    train.getStyleClass().addAll(Styles.ACCENT, "train");
    train.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(train, Priority.ALWAYS);
    train.setOnAction(_ -> lab.trainOrPause());
    Button step = iconButton("setup.step", MaterialDesignS.SKIP_NEXT, lab::step);
    Button reset = iconButton("setup.reset", MaterialDesignR.REPLAY, lab::reset);
    lab.stateProperty().subscribe(state -> face(state, train, step, reset));

    Label seedName = new Label(text("setup.seed"));
    seedName.getStyleClass().add("form-name");
    TypedField<Long> seed = new TypedField<>("setup.seed", model.seed(), FieldFormat.seed());
    HBox.setHgrow(seed, Priority.ALWAYS);
    Button roll =
        iconButton(
            "setup.roll",
            MaterialDesignD.DICE_5_OUTLINE,
            () -> model.seed().set((long) dice.nextInt(1, 10_000)));
    HBox seedLine = new HBox(seedName, seed, roll);
    seedLine.getStyleClass().add("form-line");
    HBox buttons = new HBox(train, step, reset);
    buttons.getStyleClass().add("form-line");
    box = new VBox(seedLine, buttons);
    box.getStyleClass().add("run-buttons");
  }

  @Override
  public Node node() {
    return box;
  }

  private static void face(RunState state, Button train, Button step, Button reset) {
    boolean training = state == RunState.TRAINING;
    boolean goesOn = state == RunState.PAUSED || state == RunState.FINISHED;
    String key = training ? "setup.pause" : goesOn ? "setup.resume" : "setup.train";
    train.setText(text(key));
    Described.by(key, train);
    train.setGraphic(new FontIcon(training ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
    boolean dead = state == RunState.PREPARING || state == RunState.FAILED;
    train.setDisable(dead);
    step.setDisable(dead || training);
    reset.setDisable(state == RunState.PREPARING || state == RunState.READY);
  }

  private static Button iconButton(String key, Ikon icon, Runnable action) {
    Button button = Described.by(key, new Button(null, new FontIcon(icon)));
    button.setId(key.substring(key.lastIndexOf('.') + 1));
    button.getStyleClass().add(Styles.BUTTON_ICON);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
