package org.attractorlab.ui.theory;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.theory.Theorem.State;
import org.jspecify.annotations.Nullable;

/** A theorem in a line: whether it holds, by a mark and in words. */
final class TheoremCell extends ListCell<Theorem> {
  private final Label mark = new Label();
  private final Label title = new Label();
  private final Label verdict = new Label();
  private final HBox line;

  TheoremCell() {
    getStyleClass().add("theorem-cell");
    mark.getStyleClass().add("theorem-mark");
    verdict.setMinWidth(Label.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    line = new HBox(mark, title, space, verdict);
    line.getStyleClass().add("theorem-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setText(null);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Theorem theorem, boolean empty) {
    super.updateItem(theorem, empty);
    if (empty || theorem == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String colour =
        theorem.fails() ? "is-not-stored" : theorem.holds() ? "is-stored" : Styles.TEXT_MUTED;
    for (Label label : new Label[] {mark, verdict}) {
      label.getStyleClass().removeAll("is-stored", "is-not-stored", Styles.TEXT_MUTED);
      label.getStyleClass().add(colour);
    }
    mark.setText(theorem.fails() ? "✗" : theorem.holds() ? "✓" : "–");
    title.setText(theorem.title());
    verdict.setText(verdict(theorem));
    setAccessibleText(
        theorem.title()
            + ": "
            + (theorem.holds()
                ? Texts.text("theory.agree", verdict.getText())
                : verdict.getText()));
    setGraphic(line);
  }

  static String verdict(Theorem theorem) {
    int count = theorem.results().size();
    if (theorem.state() == State.RUNNING) {
      return Texts.text("theory.running");
    }
    if (theorem.state() == State.WAITING) {
      return Texts.text("theory.waiting");
    }
    if (!theorem.problem().isEmpty()) {
      return Texts.text("theory.broken");
    }
    if (count == 0) {
      return Texts.text("theory.not-run");
    }
    return Texts.text(
        theorem.fails() ? "theory.fails" : "theory.holds",
        theorem.fails() ? count - theorem.passed() : theorem.passed(),
        count);
  }
}
