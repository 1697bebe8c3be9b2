package org.attractorlab.ui.stage;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** A value from 0 to 1 with its name and its number; told when the slider is let go. */
final class ShareSlider implements View {
  private final HBox box;
  private final Slider slider = new Slider(0, 1, 0);

  ShareSlider(String key, DoubleConsumer chosen) {
    Label name = new Label(Texts.text(key));
    name.getStyleClass().add(Styles.TEXT_MUTED);
    name.setLabelFor(slider);
    Label number = new Label();
    number.setMinWidth(Label.USE_PREF_SIZE);
    number.textProperty().bind(slider.valueProperty().map(ShareSlider::twoDigits));
    slider.setBlockIncrement(0.05);
    slider.setPrefWidth(96);
    slider
        .valueProperty()
        .subscribe(
            _ -> {
              if (!slider.isValueChanging()) {
                chosen.accept(rounded());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            changing -> {
              if (!changing) {
                chosen.accept(rounded());
              }
            });
    Described.by(key, slider);
    box = new HBox(name, slider, number);
    box.getStyleClass().add("stage-pair");
    box.setAlignment(Pos.CENTER_LEFT);
    box.managedProperty().bind(box.visibleProperty());
    box.setVisible(false);
  }

  @Override
  public Node node() {
    return box;
  }

  void show(boolean visible, double value) {
    box.setVisible(visible);
    if (!slider.isValueChanging() && Math.abs(slider.getValue() - value) > 0.005) {
      slider.setValue(value);
    }
  }

  private double rounded() {
    return Math.round(slider.getValue() * 100) / 100.0;
  }

  private static String twoDigits(Number value) {
    return String.format(Locale.ROOT, "%.2f", value.doubleValue());
  }
}
