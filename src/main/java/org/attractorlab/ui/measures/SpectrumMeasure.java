package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.dynamics.spectrum.Spectrum;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.chart.SpectrumChart;
import org.attractorlab.ui.measures.SpectrumModel.Found;
import org.jspecify.annotations.Nullable;

/** The eigenvalues of the Jacobian at a training image, and the directions that shrink slowest. */
public final class SpectrumMeasure implements Measure {
  private final Laboratory laboratory;
  private final SpectrumModel model;
  private final VBox page;

  /**
   * @param background for what takes long
   */
  public SpectrumMeasure(Laboratory laboratory, Pulse pulse, Executor background) {
    this.laboratory = laboratory;
    model = new SpectrumModel(laboratory, background, new FxThread());
    SpectrumChart chart = new SpectrumChart(laboratory, pulse);
    EigenvectorStrip vectors = new EigenvectorStrip();
    model
        .foundProperty()
        .subscribe(
            found -> {
              TrainingImages images = laboratory.imagesProperty().get();
              if (found != null && images != null) {
                chart.show(found.spectrum().eigenvalues());
                vectors.show(found.spectrum().leading(), images.set().shape());
              }
            });
    ObservableValue<Boolean> empty = model.foundProperty().map(_ -> false).orElse(true);
    vectors.node().visibleProperty().bind(model.foundProperty().isNotNull());
    page =
        new VBox(head(), new ChartWithHint(chart, hint(), empty).node(), vectors.node(), numbers());
    page.getStyleClass().add("measure");
    pulse.listen(_ -> model.want(Showing.isShown(page)));
  }

  @Override
  public String key() {
    return "measures.spectrum";
  }

  @Override
  public Node node() {
    return page;
  }

  private ObservableValue<String> hint() {
    return model
        .computingProperty()
        .map(on -> Texts.text(on ? "measures.spectrum.coming" : "measures.spectrum.empty"));
  }

  private HBox head() {
    ComboBox<Integer> choice = Described.by("measures.spectrum.image", new ComboBox<Integer>());
    choice.setId("spectrum-image");
    choice.getStyleClass().add(Styles.SMALL);
    choice.setConverter(new Names());
    laboratory
        .imagesProperty()
        .subscribe(
            _ -> {
              // Else the list would go on with the names of the images before.
              choice.setValue(null);
              choice.getItems().clear();
              offer(choice);
            });
    laboratory
        .snapshotProperty()
        .map(Snapshot::otherEnds)
        .orElse(null)
        .subscribe(_ -> offer(choice));
    choice
        .valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                model.chosenProperty().set(value);
              }
            });
    model
        .chosenProperty()
        .subscribe(
            value -> {
              if (choice.getItems().size() > value.intValue()) {
                choice.setValue(value.intValue());
              }
            });
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("measure-busy");
    busy.visibleProperty().bind(model.computingProperty());
    Label weights = new Label();
    weights.getStyleClass().add(Styles.TEXT_MUTED);
    weights.setMinWidth(Label.USE_PREF_SIZE);
    weights
        .textProperty()
        .bind(
            model
                .foundProperty()
                .map(f -> Texts.text("measures.spectrum.weights", f.step()))
                .orElse(""));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(choice, busy, space, weights);
    head.getStyleClass().add("measure-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Training images, and where orbits have settled besides. */
  private void offer(ComboBox<Integer> choice) {
    int points =
        SpectrumModel.points(laboratory.imagesProperty().get(), laboratory.snapshotProperty().get())
            .size();
    if (choice.getItems().size() != points) {
      choice.getItems().setAll(IntStream.range(0, points).boxed().toList());
    }
    int chosen = model.chosenProperty().get();
    choice.setValue(points == 0 ? null : chosen < points ? chosen : 0);
  }

  private Node numbers() {
    return new NumbersTable()
        .row("measures.spectrum.radius", number(s -> three(s.stability().spectralRadius())))
        .row("measures.spectrum.singular", number(s -> three(s.stability().largestSingularValue())))
        .row(
            "measures.spectrum.outside",
            number(
                s ->
                    Texts.text(
                        "measures.of",
                        s.eigenvalues().stream().filter(v -> v.modulus() >= 1).count(),
                        s.eigenvalues().size() + s.zeros())))
        .row("measures.spectrum.zeros", number(s -> Integer.toString(s.zeros())))
        .node();
  }

  private ObservableValue<String> number(Function<Spectrum, String> text) {
    return model.foundProperty().map(Found::spectrum).map(text).orElse("–");
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String name(Eigenvalue value) {
    String real = String.format(Locale.ROOT, "%.2f", value.real());
    String signed = real.equals("-0.00") ? "0.00" : real.replace('-', '−');
    return value.imaginary() == 0
        ? signed
        : signed + String.format(Locale.ROOT, " ± %.2fi", Math.abs(value.imaginary()));
  }

  /** Number and label of a training image. */
  private final class Names extends StringConverter<@Nullable Integer> {
    @Override
    public String toString(@Nullable Integer image) {
      TrainingImages images = laboratory.imagesProperty().get();
      if (image == null || images == null) {
        return "";
      }
      return image < images.count()
          ? image + 1 + " " + images.label(image)
          : Texts.text("measures.spectrum.spurious", image - images.count() + 1);
    }

    @Override
    public @Nullable Integer fromString(String text) {
      return null;
    }
  }
}
