package org.attractorlab.ui.theory;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** What was compared: predicted, measured, by how much they may differ, and whether they agree. */
final class ResultsTable implements View {
  private final VBox table = new VBox();

  ResultsTable() {
    table.getStyleClass().add("theory-results");
  }

  @Override
  public Node node() {
    return table;
  }

  void show(List<CheckResult> results) {
    table.getChildren().clear();
    if (results.isEmpty()) {
      return;
    }
    HBox head =
        line(
            new Label(Texts.text("theory.predicted")),
            new Label(Texts.text("theory.measured")),
            new Label(Texts.text("theory.threshold")));
    head.getChildren().forEach(label -> label.getStyleClass().add(Styles.TEXT_MUTED));
    table.getChildren().add(head);
    for (CheckResult result : results) {
      Label name =
          new Label(
              Texts.text(
                  result.pass() ? "theory.result.pass" : "theory.result.fail", result.title()));
      if (!result.pass()) {
        name.getStyleClass().add("is-not-stored");
      }
      name.setWrapText(true);
      name.setMinHeight(Label.USE_PREF_SIZE);
      name.getStyleClass().add("theory-name");
      table.getChildren().addAll(name, numbers(result));
    }
  }

  private static HBox numbers(CheckResult result) {
    Label measured = new Label(number(result.measured(), result));
    measured.getStyleClass().add("theory-measured");
    Label threshold = new Label("± " + Numbers.scientific(result.threshold()));
    threshold.getStyleClass().add(Styles.TEXT_MUTED);
    return line(new Label(number(result.predicted(), result)), measured, threshold);
  }

  private static HBox line(Label... numbers) {
    HBox line = new HBox(numbers);
    for (Label number : numbers) {
      number.getStyleClass().add("theory-number");
      number.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(number, Priority.ALWAYS);
    }
    return line;
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
}
