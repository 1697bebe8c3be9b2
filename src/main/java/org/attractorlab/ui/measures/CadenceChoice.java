package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;

/** How often training images are measured while training goes on. */
final class CadenceChoice implements View {
  private static final List<Duration> CHOICES =
      List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

  private final FlowPane line;

  CadenceChoice(Laboratory laboratory) {
    ComboBox<Duration> choice =
        Described.by("measures.attractors.cadence", new ComboBox<Duration>());
    choice.setId("measure-cadence");
    choice.getStyleClass().add(Styles.SMALL);
    choice.getItems().setAll(CHOICES);
    choice.setConverter(new Names());
    choice.valueProperty().bindBidirectional(laboratory.measureEveryProperty());
    Label name = new Label(Texts.text("measures.attractors.cadence"));
    name.setLabelFor(choice);
    line = new FlowPane(name, choice);
    line.getStyleClass().add("measure-head");
    line.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  public Node node() {
    return line;
  }

  private static final class Names extends StringConverter<@Nullable Duration> {
    @Override
    public String toString(@Nullable Duration every) {
      if (every == null || every.isZero()) {
        return Texts.text("measures.attractors.cadence.never");
      }
      return every.toSeconds() == 1
          ? Texts.text("measures.attractors.cadence.second")
          : Texts.text("measures.attractors.cadence.seconds", every.toSeconds());
    }

    @Override
    public @Nullable Duration fromString(String text) {
      return null;
    }
  }
}
