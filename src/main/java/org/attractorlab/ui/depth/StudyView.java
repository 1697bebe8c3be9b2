package org.attractorlab.ui.depth;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.attractorlab.experiment.study.DepthGrid;
import org.attractorlab.experiment.study.DepthRow;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Argb;

/**
 * The study of depth as heat maps that fill while it runs: sizes downwards, depths to the right, in
 * each cell the cosine; a click opens the training.
 */
final class StudyView implements View {
  private final Laboratory laboratory;
  private final StudyModel model;
  private final Map<String, GridPane> maps = new LinkedHashMap<>();
  private final VBox results = new VBox();
  private final VBox page;

  StudyView(Laboratory laboratory, StudyModel model) {
    this.laboratory = laboratory;
    this.model = model;
    Label message = new Label();
    message.textProperty().bind(model.messageProperty());
    message.setWrapText(true);
    message.setMinHeight(Label.USE_PREF_SIZE);
    message.setId("depth-study-message");
    VBox content = new VBox(results, message);
    content.getStyleClass().add("measure");
    results.getStyleClass().add("measure");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("depth-scroll");
    scroll.setAccessibleText(Texts.text("measures.depth.study"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page = new VBox(fields(), orders(), scroll);
    page.getStyleClass().add("measure");
    model
        .rows()
        .addListener(
            (ListChangeListener<DepthRow>)
                change -> {
                  while (change.next()) {
                    if (change.wasRemoved()) {
                      maps.clear();
                      results.getChildren().clear();
                    }
                    change.getAddedSubList().forEach(this::add);
                  }
                });
    laboratory.themeProperty().subscribe(_ -> redraw());
  }

  @Override
  public Node node() {
    return page;
  }

  private FlowPane fields() {
    FlowPane fields =
        new FlowPane(
            field("measures.depth.study.sizes", model.sizesProperty()),
            field("measures.depth.study.filters", model.filtersProperty()),
            field("measures.depth.study.kernels", model.kernelsProperty()),
            field("measures.depth.study.seeds", model.seedsProperty()));
    fields.getStyleClass().add("depth-fields");
    return fields;
  }

  private static Node field(String key, StringProperty value) {
    TextField field = Described.by(key, new TextField());
    field.textProperty().bindBidirectional(value);
    Label name = new Label(Texts.text(key));
    name.getStyleClass().add(Styles.TEXT_MUTED);
    name.setLabelFor(field);
    return new VBox(name, field);
  }

  private Node orders() {
    Button run = SeriesView.button("measures.depth.study.run", model::run);
    Button cancel = SeriesView.button("measures.depth.study.cancel", model::cancel);
    run.disableProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    cancel.disableProperty().bind(model.progressProperty().lessThan(0));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    bar.setAccessibleText(Texts.text("measures.depth.progress"));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox orders = new HBox(run, cancel, bar);
    orders.getStyleClass().add("measure-head");
    orders.setAlignment(Pos.CENTER_LEFT);
    return orders;
  }

  private void redraw() {
    maps.clear();
    results.getChildren().clear();
    model.rows().forEach(this::add);
  }

  private void add(DepthRow row) {
    String key = row.filters() + "/" + row.kernel();
    GridPane map = maps.computeIfAbsent(key, _ -> newMap(row));
    int line = lineOf(map, row.size());
    int column = 1 + DepthGrid.STANDARD.depths().indexOf(row.layers());
    map.add(cell(row), column, line);
  }

  /** The line of a size; a new one where it is the first of that size. */
  private static int lineOf(GridPane map, int size) {
    for (Node node : map.getChildren()) {
      if (Integer.valueOf(size).equals(node.getUserData())) {
        return GridPane.getRowIndex(node);
      }
    }
    int line = map.getRowCount();
    Label name = new Label(size + " × " + size);
    name.setUserData(size);
    name.setMinWidth(Label.USE_PREF_SIZE);
    map.add(name, 0, line);
    return line;
  }

  private GridPane newMap(DepthRow row) {
    GridPane map = new GridPane();
    map.getStyleClass().add("depth-grid");
    List<Integer> depths = DepthGrid.STANDARD.depths();
    Label layers = new Label(Texts.text("measures.depth.study.layers"));
    layers.getStyleClass().add(Styles.TEXT_MUTED);
    layers.setMinWidth(Label.USE_PREF_SIZE);
    map.add(layers, 0, 0);
    for (int i = 0; i < depths.size(); i++) {
      Label depth = new Label("" + depths.get(i));
      depth.setMaxWidth(Double.MAX_VALUE);
      depth.setAlignment(Pos.CENTER);
      map.add(depth, i + 1, 0);
    }
    Label title =
        new Label(
            Texts.text(
                row.filters() == 1 ? "measures.depth.study.one" : "measures.depth.study.many",
                row.filters(),
                row.kernel(),
                row.kernel()));
    results.getChildren().addAll(title, map);
    return map;
  }

  private Button cell(DepthRow row) {
    boolean learned = 2 * row.learned() > row.trainings();
    String cosine = String.format(Locale.ROOT, "%.2f", row.cosine());
    Button cell =
        Described.by(
            Texts.text("measures.depth.study.cell", row.layers(), row.size(), row.size(), cosine),
            Texts.text(
                "measures.depth.study.cell.help",
                row.learned(),
                row.trainings(),
                cosine,
                String.format(Locale.ROOT, "%.2f", row.ratio()),
                Math.round(100 * row.zeros()),
                Math.round(100 * row.forcedZeros()),
                row.bound()),
            new Button(learned ? cosine : "–"));
    cell.setId(
        "depth-cell-%d-%d-%d-%d".formatted(row.size(), row.filters(), row.kernel(), row.layers()));
    cell.getStyleClass().add("depth-cell");
    if (row.layers() == firstAllowed(row)) {
      cell.getStyleClass().add("depth-bound");
    }
    int ground = Argb.of(laboratory.themeProperty().get().colours().ground());
    int accent = Argb.of(Color.web("#0072B2"));
    int colour =
        learned
            ? Argb.mix(ground, accent, (int) Math.round(256 * Math.clamp(row.cosine(), 0, 1)))
            : Argb.of(laboratory.themeProperty().get().colours().grid());
    cell.setStyle(
        "-fx-background-color: %s; -fx-text-fill: %s;"
            .formatted(hex(colour), hex(Argb.inkOn(colour))));
    cell.setOnAction(_ -> model.open(row));
    return cell;
  }

  /** The first depth tried that is not below the bound: before it nothing can memorize. */
  private static int firstAllowed(DepthRow row) {
    return DepthGrid.STANDARD.depths().stream()
        .filter(depth -> depth >= row.bound())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static String hex(int argb) {
    return String.format("#%06X", argb & 0xFFFFFF);
  }
}
