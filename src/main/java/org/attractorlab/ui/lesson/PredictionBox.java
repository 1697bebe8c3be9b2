package org.attractorlab.ui.lesson;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Described;

/** A question and its answers: buttons where they are few, else a list that opens. */
final class PredictionBox {
  private static final int FEW = 5;

  private PredictionBox() {}

  /**
   * @param chosen index of the answer that was given, −1 for none
   * @param choose takes the index of an answer
   */
  static Node of(String question, List<String> choices, int chosen, IntConsumer choose) {
    Label asked = new Label(question);
    asked.setWrapText(true);
    asked.setMinHeight(Region.USE_PREF_SIZE);
    asked.getStyleClass().add("lesson-question");
    VBox box = new VBox(asked);
    box.getStyleClass().add("lesson-prediction");
    if (choices.size() <= FEW) {
      buttons(box, question, choices, chosen, choose);
    } else {
      box.getChildren().add(list(question, choices, chosen, choose));
    }
    return box;
  }

  private static void buttons(
      VBox box, String question, List<String> choices, int chosen, IntConsumer choose) {
    ToggleGroup one = new ToggleGroup();
    for (int i = 0; i < choices.size(); i++) {
      int choice = i;
      RadioButton button =
          Described.by(
              choices.get(i),
              text("lesson.choice.help", question),
              new RadioButton(choices.get(i)));
      button.setToggleGroup(one);
      button.setId("lesson-choice-" + (i + 1));
      button.setWrapText(true);
      button.setMinHeight(Region.USE_PREF_SIZE);
      button.setSelected(i == chosen);
      button.setOnAction(_ -> choose.accept(choice));
      box.getChildren().add(button);
    }
  }

  private static Node list(String question, List<String> choices, int chosen, IntConsumer choose) {
    ComboBox<String> list =
        Described.by(question, text("lesson.choice.help", question), new ComboBox<>());
    list.setId("lesson-choices");
    list.getItems().setAll(choices);
    list.setPromptText(text("lesson.choice.prompt"));
    list.setMaxWidth(Double.MAX_VALUE);
    if (chosen >= 0) {
      list.getSelectionModel().select(chosen);
    }
    list.setOnAction(_ -> choose.accept(list.getSelectionModel().getSelectedIndex()));
    return list;
  }
}
