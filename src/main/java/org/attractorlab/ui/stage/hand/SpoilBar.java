package org.attractorlab.ui.stage.hand;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attractorlab.data.Corruption;
import org.attractorlab.data.Corruption.HidingHalf;
import org.attractorlab.data.Rotation;
import org.attractorlab.data.Shift;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What can be done to a start as a whole: noise, a hidden half, a turn, a shift. */
final class SpoilBar implements View {
  private static final double TURN = 15;

  private final HandModel model;
  private final VBox bar;

  SpoilBar(HandModel model) {
    this.model = model;
    bar =
        new VBox(
            noise(),
            BrushBar.flow(
                group(
                    "stage.hand.mask",
                    half(
                        "stage.hand.mask-left",
                        HidingHalf.Half.LEFT,
                        MaterialDesignA.ALIGN_HORIZONTAL_LEFT),
                    half(
                        "stage.hand.mask-right",
                        HidingHalf.Half.RIGHT,
                        MaterialDesignA.ALIGN_HORIZONTAL_RIGHT),
                    half(
                        "stage.hand.mask-top",
                        HidingHalf.Half.TOP,
                        MaterialDesignA.ALIGN_VERTICAL_TOP),
                    half(
                        "stage.hand.mask-bottom",
                        HidingHalf.Half.BOTTOM,
                        MaterialDesignA.ALIGN_VERTICAL_BOTTOM)),
                group(
                    "stage.hand.turn",
                    button(
                        "stage.hand.turn-left", MaterialDesignR.ROTATE_LEFT, new Rotation(-TURN)),
                    button(
                        "stage.hand.turn-right", MaterialDesignR.ROTATE_RIGHT, new Rotation(TURN))),
                group(
                    "stage.hand.shift",
                    button("stage.hand.shift-left", MaterialDesignA.ARROW_LEFT, new Shift(-1, 0)),
                    button("stage.hand.shift-right", MaterialDesignA.ARROW_RIGHT, new Shift(1, 0)),
                    button("stage.hand.shift-up", MaterialDesignA.ARROW_UP, new Shift(0, -1)),
                    button("stage.hand.shift-down", MaterialDesignA.ARROW_DOWN, new Shift(0, 1)))));
    bar.getStyleClass().add("hand-rows");
  }

  @Override
  public Node node() {
    return bar;
  }

  private Node noise() {
    Slider level = new Slider(0.05, 1, 0.2);
    level.setId("hand-noise-level");
    level.setBlockIncrement(0.05);
    Described.by("stage.hand.noise-level", level);
    Label number = new Label();
    number.getStyleClass().add("hand-number");
    number
        .textProperty()
        .bind(level.valueProperty().map(v -> String.format(Locale.ROOT, "%.2f", v.doubleValue())));
    Button add = new Button(Texts.text("stage.hand.noise"));
    add.setId("hand-noise");
    add.getStyleClass().add(Styles.SMALL);
    add.setOnAction(_ -> model.spoil(new Corruption.Noise(level.getValue())));
    add.setMinWidth(Button.USE_PREF_SIZE);
    return BrushBar.row(Described.by("stage.hand.noise", add), level, number);
  }

  private Button half(String key, HidingHalf.Half half, Ikon icon) {
    return button(key, icon, new HidingHalf(half));
  }

  private Button button(String key, Ikon icon, Corruption corruption) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(key.replace("stage.hand.", "hand-"));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL);
    button.setOnAction(_ -> model.spoil(corruption));
    return Described.by(key, button);
  }

  private static HBox group(String key, Button... buttons) {
    HBox together = new HBox(buttons);
    together.getStyleClass().add("hand-group");
    Label label = BrushBar.label(key, buttons[0]);
    HBox group = new HBox(label, together);
    group.getStyleClass().add("hand-row");
    group.setAlignment(Pos.CENTER_LEFT);
    return group;
  }
}
