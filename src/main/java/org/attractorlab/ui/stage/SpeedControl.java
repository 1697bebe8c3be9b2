package org.attractorlab.ui.stage;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** Iterations a second, on a log scale: the same way along the slider is the same factor. */
final class SpeedControl implements View {
  private final HBox box;

  SpeedControl(Playback playback) {
    Slider slider =
        new Slider(
            Math.log(Playback.SLOWEST),
            Math.log(Playback.FASTEST),
            Math.log(playback.speedProperty().get()));
    slider.setId("stage-speed");
    slider.setPrefWidth(96);
    slider.setMinWidth(60);
    slider.setBlockIncrement(Math.log(1.25));
    slider
        .valueProperty()
        .subscribe(value -> playback.speedProperty().set(Math.exp(value.doubleValue())));
    playback.speedProperty().subscribe(speed -> slider.setValue(Math.log(speed.doubleValue())));
    slider.disableProperty().bind(playback.slowMotionProperty());
    Described.by("stage.speed", slider);
    Label label = new Label();
    label.getStyleClass().add("stage-speed");
    label.setMinWidth(Label.USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    playback.slowMotionProperty().get()
                        ? Texts.text("stage.speed.slow")
                        : Texts.text(
                            "stage.speed.value", Math.round(playback.speedProperty().get())),
                playback.speedProperty(),
                playback.slowMotionProperty()));
    box = new HBox(slider, label);
    box.getStyleClass().add("stage-pair");
    box.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  public Node node() {
    return box;
  }
}
