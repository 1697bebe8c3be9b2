package org.attractorlab.ui.basins;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** A button that orders a measurement, and how far it is. */
final class OrderLine implements View {
  private final HBox line;

  /**
   * @param key of the texts
   * @param progress the share that is done, −1 where nothing is under way
   */
  OrderLine(
      String key,
      Runnable order,
      ObservableBooleanValue possible,
      ReadOnlyDoubleProperty progress) {
    Button button = Described.by(key, new Button(Texts.text(key)));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> order.run());
    button.disableProperty().bind(progress.greaterThanOrEqualTo(0).or(Bindings.not(possible)));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(progress);
    bar.visibleProperty().bind(progress.greaterThanOrEqualTo(0));
    bar.setAccessibleText(Texts.text("basins.progress"));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    line = new HBox(button, bar);
    line.getStyleClass().add("measure-head");
    line.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  public Node node() {
    return line;
  }
}
