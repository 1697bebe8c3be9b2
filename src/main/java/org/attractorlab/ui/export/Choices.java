package org.attractorlab.ui.export;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.attractorlab.ui.Described;

/** The parts of which the cards of the export menu are made. */
final class Choices {
  private static final List<Integer> SCALES = List.of(1, 2, 4);

  private Choices() {}

  /** A choice whose first value is chosen, named and explained by a key. */
  static <T> ChoiceBox<T> of(String key, List<T> values, Function<T, String> text) {
    ChoiceBox<T> box = Described.by(key, new ChoiceBox<T>());
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : text.apply(value);
          }

          @Override
          public T fromString(String ignored) {
            throw new UnsupportedOperationException();
          }
        });
    box.getSelectionModel().selectFirst();
    return box;
  }

  static ChoiceBox<Integer> scale(String key, int chosen) {
    ChoiceBox<Integer> box = of(key, SCALES, scale -> scale + " ×");
    box.setValue(chosen);
    return box;
  }

  static HBox row(String key, Node control) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(new Label(text(key)), gap, control);
    row.getStyleClass().add("export-row");
    return row;
  }

  static VBox card(String titleKey, Node... rows) {
    Label title = new Label(text(titleKey));
    title.getStyleClass().add("section-title");
    VBox card = new VBox(title);
    card.getChildren().addAll(rows);
    card.getStyleClass().add("export-card");
    return card;
  }
}
