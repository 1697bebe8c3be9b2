package org.attractorlab.ui.theory;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** What was compared: predicted, measured, by how much they may differ, and whether they agree. */
final class ResultsTable implements View {
  private static final int NUMBERS = 3;

  private final GridPane grid = new GridPane();

  ResultsTable() {
    grid.getStyleClass().add("theory-results");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(name);
    for (int i = 0; i < NUMBERS; i++) {
      ColumnConstraints number = new ColumnConstraints();
      number.setHalignment(HPos.RIGHT);
      number.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
      grid.getColumnConstraints().add(number);
    }
  }

  @Override
  public Node node() {
    return grid;
  }

  void show(List<CheckResult> results) {
    grid.getChildren().clear();
    grid.setVisible(!results.isEmpty());
    grid.setManaged(!results.isEmpty());
    grid.addRow(
        0,
        new Label(),
        head("theory.predicted"),
        head("theory.measured"),
        head("theory.threshold"));
    for (CheckResult result : results) {
      add(result);
    }
  }

  private void add(CheckResult result) {
    Label name = new Label(result.title());
    name.setWrapText(true);
    name.setMinHeight(Label.USE_PREF_SIZE);
    name.getStyleClass().add("theory-name");
    grid.add(name, 0, grid.getRowCount(), NUMBERS + 1, 1);
    Label mark = new Label(Texts.text(result.pass() ? "theory.result.pass" : "theory.result.fail"));
    mark.getStyleClass().add(result.pass() ? "is-stored" : "is-not-stored");
    mark.setMinWidth(Label.USE_PREF_SIZE);
    Label predicted = new Label(number(result.predicted(), result));
    Label measured = new Label(number(result.measured(), result));
    measured.getStyleClass().add("theory-measured");
    Label threshold = new Label("± " + Numbers.scientific(result.threshold()));
    threshold.getStyleClass().add(Styles.TEXT_MUTED);
    grid.addRow(grid.getRowCount(), mark, predicted, measured, threshold);
  }

  /** With as many digits as it takes to see whether two numbers agree. */
  static String number(double value, CheckResult result) {
    if (result.predicted() == 0 || Math.abs(value) < 1e-3 || !Double.isFinite(value)) {
      return Numbers.scientific(value);
    }
    double threshold = result.threshold();
    int digits = threshold > 0 ? Math.clamp((int) Math.ceil(1 - Math.log10(threshold)), 0, 6) : 0;
    return String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
  }

  private static Label head(String key) {
    Label head = new Label(Texts.text(key));
    head.getStyleClass().add(Styles.TEXT_MUTED);
    head.setMinWidth(Label.USE_PREF_SIZE);
    return head;
  }
}
