package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Preset;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;

/** The question of the open preset and its explanation, always in sight. */
final class CaptionView implements View {
  private final HBox bar;

  CaptionView(
      ObservableValue<@Nullable Preset> preset, ObservableValue<@Nullable Experiment> experiment) {
    Label title = new Label();
    title.getStyleClass().add("title");
    Label question = new Label();
    question.getStyleClass().add("question");
    Label explanation = new Label();
    explanation.getStyleClass().add("explanation");
    explanation.setWrapText(true);
    VBox words = new VBox(question, explanation);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar = new HBox(title, words);
    bar.getStyleClass().add("caption");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(preset.getValue(), experiment.getValue()), preset, experiment));
    question.textProperty().bind(preset.map(Preset::question).orElse(""));
    explanation.textProperty().bind(preset.map(Preset::explanation).orElse(""));
    words.visibleProperty().bind(preset.map(_ -> true).orElse(false));
    title.setMinWidth(VBox.USE_PREF_SIZE);
  }

  @Override
  public Node node() {
    return bar;
  }

  private static String title(@Nullable Preset preset, @Nullable Experiment experiment) {
    if (experiment == null) {
      return "";
    }
    boolean changed = preset != null && !preset.experiment().equals(experiment);
    return changed ? text("shell.caption.changed", experiment.title()) : experiment.title();
  }
}
