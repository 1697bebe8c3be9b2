package org.attractorlab.ui.export;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.report.FilmSettings;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.View;

/** Rate, size and captions of a film, and the button that makes it. */
public final class FilmOptions implements View {
  private static final List<Double> RATES = List.of(0.0, 2.0, 5.0, 10.0, 20.0);

  private final ChoiceBox<Double> rate =
      Choices.of("export.film.rate", RATES, FilmOptions::rateText);
  private final ChoiceBox<Integer> scale = Choices.scale("export.film.scale", 1);
  private final CheckBox captions =
      Described.by("export.film.captions", new CheckBox(text("export.film.captions")));
  private final VBox card;

  /**
   * @param save asks for a file and writes the film
   */
  public FilmOptions(Consumer<FilmSettings> save) {
    captions.setSelected(true);
    Button button = Described.by("export.film.save", new Button(text("export.film.save")));
    button.setId("save-film");
    button.setDefaultButton(true);
    button.setOnAction(_ -> save.accept(settings()));
    card =
        Choices.card(
            "export.film",
            Choices.row("export.film.rate", rate),
            Choices.row("export.film.scale", scale),
            captions,
            button);
  }

  /** What is chosen. */
  FilmSettings settings() {
    return new FilmSettings(rate.getValue(), scale.getValue(), captions.isSelected());
  }

  private static String rateText(double rate) {
    return rate == 0 ? text("export.film.rate.own") : text("export.film.rate.fixed", (int) rate);
  }

  @Override
  public Node node() {
    return card;
  }
}
