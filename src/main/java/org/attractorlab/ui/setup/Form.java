package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import java.util.Collection;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.attractorlab.ui.Described;

/** Rows of a name and its controls, aligned. */
final class Form {
  private final GridPane grid = new GridPane();
  private int rows;

  Form() {
    grid.getStyleClass().add("form");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    grid.getColumnConstraints().addAll(names, controls);
  }

  Node node() {
    return grid;
  }

  /** Adds a row; the first control takes the room that is left. */
  Form row(String key, Node... controls) {
    Label name = Described.explained(text(key + ".help"), new Label(text(key)));
    name.getStyleClass().add("form-name");
    name.setLabelFor(controls[0]);
    HBox line = new HBox(controls);
    line.getStyleClass().add("form-line");
    HBox.setHgrow(controls[0], Priority.ALWAYS);
    if (controls[0] instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    grid.addRow(rows++, name, line);
    return this;
  }

  /** Adds a row that is there only while this is true. */
  Form rowWhile(ObservableValue<Boolean> wanted, String key, Node... controls) {
    row(key, controls);
    for (Node cell : grid.getChildren()) {
      if (GridPane.getRowIndex(cell) == rows - 1) {
        wanted.subscribe(
            shown -> {
              cell.setVisible(shown);
              cell.setManaged(shown);
            });
      }
    }
    return this;
  }

  /** A box to choose one of several values. */
  static <T> ComboBox<T> choice(
      String key, ObjectProperty<T> value, Collection<T> values, Function<T, String> title) {
    ComboBox<T> box = choice(key, title);
    box.getItems().setAll(values);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  /** A box to choose one of several values that are yet to come. */
  static <T> ComboBox<T> choice(String key, Function<T, String> title) {
    ComboBox<T> box = Described.by(key, new ComboBox<>());
    box.setId(key.substring(key.lastIndexOf('.') + 1));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : title.apply(item);
          }

          @Override
          public T fromString(String ignored) {
            return box.getValue();
          }
        });
    box.setButtonCell(new Shown<>(box));
    return box;
  }

  /**
   * What a closed box shows: its value. The cell that boxes have by themselves shows nothing where
   * the value came into the list a moment ago.
   */
  private static final class Shown<T> extends ListCell<T> {
    private final ComboBox<T> box;

    Shown(ComboBox<T> box) {
      this.box = box;
      box.valueProperty().subscribe(_ -> show());
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      show();
    }

    private void show() {
      setText(box.getConverter().toString(box.getValue()));
    }
  }
}
