package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** A chart or a page, and in its place a sentence as long as there is nothing to show. */
final class ChartWithHint implements View {
  private final StackPane pane;

  /**
   * @param key of the sentence in the texts
   * @param empty whether there is nothing to show
   */
  ChartWithHint(Region chart, String key, ObservableValue<Boolean> empty) {
    this(chart, new SimpleStringProperty(Texts.text(key)), empty);
  }

  /**
   * @param sentence may change
   * @param empty whether there is nothing to show
   */
  ChartWithHint(Region chart, ObservableValue<String> sentence, ObservableValue<Boolean> empty) {
    Label hint = new Label();
    hint.textProperty().bind(sentence);
    hint.setWrapText(true);
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "measure-hint");
    hint.visibleProperty().bind(empty);
    chart.visibleProperty().bind(hint.visibleProperty().not());
    pane = new StackPane(chart, hint);
    pane.getStyleClass().add("chart-with-hint");
    VBox.setVgrow(pane, Priority.ALWAYS);
  }

  @Override
  public Node node() {
    return pane;
  }
}
