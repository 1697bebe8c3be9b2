package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.attractor.StoredRule;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Which training images are stored, how strongly, and why not. */
public final class AttractorsMeasure implements Measure {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Laboratory laboratory;
  private final TableView<StoredMeasure> table = new TableView<>();
  private final VBox page;

  public AttractorsMeasure(Laboratory laboratory) {
    this.laboratory = laboratory;
    table.setId("attractors");
    table.getStyleClass().addAll(Styles.DENSE, "attractors");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setAccessibleText(Texts.text("measures.attractors.accessible"));
    table.setAccessibleHelp(Texts.text("measures.attractors.help"));
    addColumns();
    Label hint = new Label(Texts.text("measures.attractors.empty"));
    hint.setWrapText(true);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "measure-hint");
    table.setPlaceholder(hint);
    table.setRowFactory(_ -> row());
    VBox.setVgrow(table, Priority.ALWAYS);
    laboratory
        .snapshotProperty()
        .map(Snapshot::stored)
        .orElse(List.of())
        .subscribe(
            measures -> {
              if (!table.getItems().equals(measures)) {
                table.getItems().setAll(measures);
              }
            });
    page = new VBox(new CadenceChoice(laboratory).node(), table, details(), numbers());
    page.getStyleClass().add("measure");
  }

  @Override
  public String key() {
    return "measures.attractors";
  }

  @Override
  public Node node() {
    return page;
  }

  private void addColumns() {
    TableColumn<StoredMeasure, StoredMeasure> image = column("measures.attractors.image", m -> m);
    image.setCellFactory(_ -> new AttractorCell(laboratory));
    TableColumn<StoredMeasure, Double> radius =
        number("measures.attractors.radius", 3.9, StoredMeasure::spectralRadius, "%.3f");
    TableColumn<StoredMeasure, Double> stretch =
        number("measures.attractors.singular", 3.5, StoredMeasure::largestSingularValue, "%.2f");
    TableColumn<StoredMeasure, Double> error =
        number("measures.attractors.error", 5.1, StoredMeasure::fixedPointError, "");
    TableColumn<StoredMeasure, Double> back =
        number("measures.attractors.back", 4, m -> 100 * m.recoveredShare(), "%.0f %%");
    table.getColumns().addAll(List.of(image, radius, stretch, error, back));
    // Large type leaves no room for every number beside the names.
    showIfWider(error, 24.5, (Label) image.getGraphic());
    showIfWider(stretch, 21, (Label) image.getGraphic());
  }

  private void showIfWider(TableColumn<?, ?> column, double em, Label header) {
    column
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> table.getWidth() > em * header.getFont().getSize(),
                table.widthProperty(),
                header.fontProperty()));
  }

  private static TableColumn<StoredMeasure, Double> number(
      String key, double widthInEm, Function<StoredMeasure, Double> value, String format) {
    TableColumn<StoredMeasure, Double> column = column(key, value);
    column.getStyleClass().add("number-column");
    ((Label) column.getGraphic())
        .fontProperty()
        .subscribe(
            font -> {
              double width = Math.ceil(widthInEm * font.getSize());
              column.setMinWidth(width);
              column.setMaxWidth(width);
            });
    column.setCellFactory(_ -> new NumberCell(format));
    return column;
  }

  private static <T> TableColumn<StoredMeasure, T> column(
      String key, Function<StoredMeasure, T> value) {
    TableColumn<StoredMeasure, T> column = new TableColumn<>();
    Label name = Described.explained(Texts.text(key + ".help"), new Label(Texts.text(key)));
    column.setGraphic(name);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new javafx.beans.property.SimpleObjectProperty<>(value.apply(row.getValue())));
    return column;
  }

  private TableRow<StoredMeasure> row() {
    TableRow<StoredMeasure> row = new TableRow<>();
    row.setOnMouseEntered(
        _ -> laboratory.highlightedProperty().set(row.isEmpty() ? -1 : row.getItem().index()));
    row.setOnMouseExited(_ -> laboratory.highlightedProperty().set(-1));
    ObservableValue<Boolean> marked =
        row.itemProperty()
            .flatMap(m -> laboratory.highlightedProperty().map(now -> now.intValue() == m.index()))
            .orElse(false);
    marked.subscribe(now -> row.pseudoClassStateChanged(MARKED, now));
    return row;
  }

  /** What is said about the image under the mouse, else about the rule. */
  private Label details() {
    Label details = new Label();
    details.setId("attractor-details");
    details.setWrapText(true);
    details.setMinHeight(Label.USE_PREF_SIZE);
    details.getStyleClass().add(Styles.TEXT_MUTED);
    Runnable follow = () -> details.setText(sentence());
    laboratory.highlightedProperty().subscribe(_ -> follow.run());
    laboratory.snapshotProperty().subscribe(_ -> follow.run());
    return details;
  }

  private String sentence() {
    int marked = laboratory.highlightedProperty().get();
    TrainingImages images = laboratory.imagesProperty().get();
    for (StoredMeasure measure : table.getItems()) {
      if (measure.index() == marked && images != null && marked < images.count()) {
        String name = marked + 1 + " " + images.label(marked);
        return measure.stored()
            ? Texts.text("measures.attractors.is-stored", name)
            : name + ": " + measure.reason();
      }
    }
    Snapshot snapshot = laboratory.snapshotProperty().get();
    return snapshot != null && snapshot.state() == RunState.TRAINING && snapshot.storedStep() >= 0
        ? Texts.text("measures.attractors.live", snapshot.storedStep())
        : StoredRule.STANDARD.sentence();
  }

  private Node numbers() {
    ObservableValue<@Nullable Snapshot> snapshot = laboratory.snapshotProperty();
    return new NumbersTable()
        .row("measures.attractors.stored", snapshot.map(s -> storedOf(s.stored())).orElse("–"))
        .row(
            "measures.attractors.worst",
            snapshot
                .map(
                    s ->
                        s.stored().stream()
                            .mapToDouble(StoredMeasure::spectralRadius)
                            .max()
                            .stream()
                            .mapToObj(worst -> String.format(Locale.ROOT, "%.3f", worst))
                            .findFirst()
                            .orElse("–"))
                .orElse("–"))
        .node();
  }

  private static String storedOf(List<StoredMeasure> measures) {
    if (measures.isEmpty()) {
      return "–";
    }
    long open = measures.stream().filter(StoredMeasure::isOpen).count();
    boolean live = measures.stream().allMatch(m -> Double.isNaN(m.recoveredShare()));
    return live
        ? Texts.text("measures.attractors.so-far", open, measures.size())
        : Texts.text(
            "measures.of",
            measures.stream().filter(StoredMeasure::stored).count(),
            measures.size());
  }

  /** A number, as the format says, or with two or three digits where it is empty. */
  private static final class NumberCell
      extends javafx.scene.control.TableCell<StoredMeasure, Double> {
    private final String format;

    private NumberCell(String format) {
      this.format = format;
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
      super.updateItem(value, empty);
      if (empty || value == null) {
        setText(null);
      } else if (format.isEmpty() || !Double.isFinite(value)) {
        setText(Numbers.scientific(value));
      } else {
        setText(String.format(Locale.ROOT, format, value));
      }
    }
  }
}
