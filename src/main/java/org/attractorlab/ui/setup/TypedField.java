package org.attractorlab.ui.setup;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Described;

/**
 * A field for one value. A text that is no such value turns the field red and says below what is
 * allowed, and the value stays as it was. A text that is one becomes the value on Enter or when the
 * field is left, so that half of a number never starts a new run.
 */
final class TypedField<T> extends VBox {
  private final TextField field = new TextField();
  private final Label hint = new Label();
  private final ObjectProperty<T> value;
  private final FieldFormat<T> format;

  /**
   * @param key of the texts that name and explain the field
   */
  TypedField(String key, ObjectProperty<T> value, FieldFormat<T> format) {
    this.value = value;
    this.format = format;
    Described.by(key, field);
    field.setId(key.substring(key.lastIndexOf('.') + 1));
    hint.getStyleClass().add("field-hint");
    hint.setWrapText(true);
    getStyleClass().add("typed-field");
    getChildren().addAll(field, hint);
    value.subscribe(_ -> show());
    field.textProperty().subscribe(this::judge);
    field.setOnAction(_ -> take());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                take();
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            show();
          }
        });
  }

  private void show() {
    field.setText(format.show().apply(value.get()));
  }

  private void judge(String typed) {
    boolean wrong = format.parse().apply(typed) == null;
    field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    hint.setText(wrong ? format.allowed() : "");
    hint.setVisible(wrong);
    hint.setManaged(wrong);
  }

  private void take() {
    T typed = format.parse().apply(field.getText());
    if (typed != null) {
      value.set(typed);
      show();
    }
  }
}
