package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** Names on the left, numbers on the right. */
public final class NumbersTable implements View {
  private final GridPane grid = new GridPane();

  public NumbersTable() {
    grid.getStyleClass().add("numbers");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints values = new ColumnConstraints();
    values.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(names, values);
  }

  /** Adds a row: the name at a key of the texts, its explanation at {@code key.help}. */
  public NumbersTable row(String key, ObservableValue<String> number) {
    Label name = Described.explained(Texts.text(key + ".help"), new Label(Texts.text(key)));
    name.getStyleClass().add(Styles.TEXT_MUTED);
    name.setWrapText(true);
    name.setMinHeight(Label.USE_PREF_SIZE);
    Label value = Described.by(key, new Label());
    value.textProperty().bind(number);
    value.setMinWidth(Label.USE_PREF_SIZE);
    value.getStyleClass().add("number");
    value.accessibleTextProperty().bind(number.map(n -> Texts.text(key) + ": " + n));
    grid.addRow(grid.getRowCount(), name, value);
    return this;
  }

  @Override
  public Node node() {
    return grid;
  }
}
