package org.attractorlab.ui.depth;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.depth.ProbeGrid;
import org.attractorlab.experiment.study.DepthSeries;
import org.attractorlab.network.Convolutional;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.chart.Curve;
import org.attractorlab.ui.chart.CurveChart;
import org.attractorlab.ui.measures.EigenvectorStrip;

/**
 * Networks of many depths: inputs on the left, a column of outputs for each, and how much they are
 * like the input and like what is known. Or two linear networks with their eigenvectors.
 */
final class SeriesView implements View {
  private static final int SIDE = 36;

  private final Laboratory laboratory;
  private final SeriesModel model;
  private final CurveChart chart;
  private final VBox results = new VBox();
  private final VBox page;

  SeriesView(Laboratory laboratory, Pulse pulse, SeriesModel model) {
    this.laboratory = laboratory;
    this.model = model;
    chart = new CurveChart("chart.identity", false, laboratory, pulse);
    chart.setMinHeight(190);
    Label message = new Label();
    message.textProperty().bind(model.messageProperty());
    message.setWrapText(true);
    message.setMinHeight(Label.USE_PREF_SIZE);
    results.getStyleClass().add("measure");
    ScrollPane scroll = new ScrollPane(results);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("depth-scroll");
    scroll.setAccessibleText(Texts.text("measures.depth.series"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page = new VBox(orders(), message, scroll);
    page.getStyleClass().add("measure");
    model.points().addListener((ListChangeListener<DepthSeries.Point>) _ -> show());
  }

  @Override
  public Node node() {
    return page;
  }

  private Node orders() {
    Button deeper = button("measures.depth.series.deeper", model::deeper);
    Button stride = button("measures.depth.series.stride", model::stride);
    Button cancel = button("measures.depth.series.cancel", model::cancel);
    deeper.disableProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    stride.disableProperty().bind(deeper.disableProperty());
    cancel.disableProperty().bind(model.progressProperty().lessThan(0));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    bar.managedProperty().bind(bar.visibleProperty());
    bar.setAccessibleText(Texts.text("measures.depth.progress"));
    FlowPane orders = new FlowPane(deeper, stride, new HBox(6, cancel, bar));
    orders.getStyleClass().add("measure-head");
    return orders;
  }

  static Button button(String key, Runnable action) {
    Button button = Described.by(key, new Button(Texts.text(key)));
    button.setId(key.replace("measures.", "").replace('.', '-'));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show() {
    TrainingImages images = laboratory.imagesProperty().get();
    results.getChildren().clear();
    if (images == null || model.points().isEmpty()) {
      return;
    }
    ImageShape shape = images.set().shape();
    if (model.kindProperty().get() == SeriesModel.Kind.STRIDE) {
      model.points().forEach(point -> showTwin(point, shape));
    } else {
      results.getChildren().addAll(grid(shape), chart);
      showCurves();
    }
  }

  private void showTwin(DepthSeries.Point point, ImageShape shape) {
    boolean without = point.member().network() instanceof Convolutional;
    DepthNumbers numbers = point.numbers();
    Label title =
        new Label(
            Texts.text(
                without ? "measures.depth.stride.without" : "measures.depth.stride.with",
                Numbers.scientific(point.loss()),
                point.steps()));
    title.getStyleClass().add("theory-title");
    results.getChildren().add(title);
    if (numbers != null) {
      Label line =
          new Label(
              Texts.text(
                  "measures.depth.stride.numbers",
                  numbers.nearOne(),
                  AnswersView.two(numbers.nextEigenvalue()),
                  AnswersView.two(numbers.singularRatio()),
                  AnswersView.two(numbers.cosine() == null ? Double.NaN : numbers.cosine())));
      line.setWrapText(true);
      line.setMinHeight(Label.USE_PREF_SIZE);
      EigenvectorStrip vectors = new EigenvectorStrip();
      vectors.show(numbers.leading(), shape);
      results.getChildren().addAll(line, vectors.node());
    }
    title.setWrapText(true);
    title.setMinHeight(Label.USE_PREF_SIZE);
  }

  private GridPane grid(ImageShape shape) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("depth-series");
    grid.add(new Label(Texts.text("measures.depth.series.input")), 0, 0);
    List<ProbeGrid.Answer> inputs = model.points().getFirst().answers().answers();
    int[] rows = IntStream.range(0, inputs.size()).filter(i -> i % 2 == 0).toArray();
    for (int i = 0; i < rows.length; i++) {
      grid.add(picture(inputs.get(rows[i]).input(), shape), 0, i + 1);
    }
    for (int column = 0; column < model.points().size(); column++) {
      DepthSeries.Point point = model.points().get(column);
      Label depth =
          Described.by(
              Texts.text("measures.depth.series.layers", point.member().depth()),
              Texts.text(
                  point.learned()
                      ? "measures.depth.series.learned"
                      : "measures.depth.series.not-learned",
                  Numbers.scientific(point.loss()),
                  point.steps()),
              new Label(point.member().depth() + (point.learned() ? "" : "*")));
      grid.add(depth, column + 1, 0);
      for (int i = 0; i < rows.length; i++) {
        float[] output = point.answers().answers().get(rows[i]).output();
        grid.add(picture(output, shape), column + 1, i + 1);
      }
    }
    return grid;
  }

  private static ImageView picture(float[] values, ImageShape shape) {
    ImageView picture = AnswersView.picture(values, shape);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    return picture;
  }

  private void showCurves() {
    double[] depths =
        model.points().stream().mapToDouble(point -> point.member().depth()).toArray();
    double[] identity = model.points().stream().mapToDouble(p -> p.answers().identity()).toArray();
    double[] constant = model.points().stream().mapToDouble(p -> p.answers().constant()).toArray();
    List<Curve> curves = new ArrayList<>();
    curves.add(
        new Curve(
            Texts.text("measures.depth.series.identity"),
            depths,
            identity,
            ImageColours.of(4),
            true));
    curves.add(
        new Curve(
            Texts.text("measures.depth.series.constant"),
            depths,
            constant,
            ImageColours.of(5),
            true));
    double last = Math.max(2, depths[depths.length - 1]);
    chart.show(curves, Math.min(1, depths[0]), last, 1.05);
  }
}
