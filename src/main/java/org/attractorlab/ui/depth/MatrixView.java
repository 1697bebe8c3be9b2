package org.attractorlab.ui.depth;

import atlantafx.base.theme.Styles;
import java.nio.IntBuffer;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.depth.EffectiveMatrix;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.measures.EigenvectorStrip;
import org.attractorlab.ui.measures.NumbersTable;
import org.jspecify.annotations.Nullable;

/** The matrix of the network as a picture, its numbers and its leading eigenvectors. */
final class MatrixView implements View {
  private static final int SIDE = 240;
  private static final int DENSITY = 2;

  private final Laboratory laboratory;
  private final DepthModel model;
  private final ImageView picture = new ImageView();
  private final Label sentence = new Label();
  private final EigenvectorStrip vectors = new EigenvectorStrip();
  private final ScrollPane page;

  MatrixView(Laboratory laboratory, DepthModel model) {
    this.laboratory = laboratory;
    this.model = model;
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setId("depth-matrix");
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    bar.managedProperty().bind(bar.visibleProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(Texts.text("measures.depth.progress"));
    VBox content = new VBox(sentence, bar, picture, legend(), numbers(), vectors.node());
    content.getStyleClass().add("measure");
    page = new ScrollPane(content);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.getStyleClass().add("depth-scroll");
    page.setAccessibleText(Texts.text("measures.depth.matrix"));
    VBox.setVgrow(page, Priority.ALWAYS);
    model.foundProperty().subscribe(_ -> show());
    laboratory.themeProperty().subscribe(_ -> show());
  }

  @Override
  public Node node() {
    return page;
  }

  private void show() {
    DepthModel.Found found = model.foundProperty().get();
    EffectiveMatrix matrix = found == null ? null : found.matrix();
    sentence.setText(sentence(found));
    picture.setVisible(matrix != null);
    picture.setManaged(matrix != null);
    if (matrix != null) {
      picture.setImage(painted(found, matrix));
      picture.setAccessibleText(sentence.getText());
    }
    DepthNumbers numbers = found == null ? null : found.numbers();
    vectors.node().setVisible(numbers != null);
    if (numbers != null) {
      vectors.show(numbers.leading(), found.images().set().shape());
    }
  }

  private static String sentence(DepthModel.@Nullable Found found) {
    if (found == null) {
      return Texts.text("measures.depth.matrix.empty");
    }
    if (found.tooLarge()) {
      return Texts.text(
          "measures.depth.matrix.too-large",
          found.images().set().shape().size(),
          EffectiveMatrix.MOST);
    }
    if (found.matrix() == null) {
      return Texts.text("measures.depth.matrix.building");
    }
    return Texts.text(
        found.linear() ? "measures.depth.matrix.linear" : "measures.depth.matrix.jacobian",
        found.matrix().size());
  }

  private WritableImage painted(DepthModel.Found found, EffectiveMatrix matrix) {
    int side = SIDE * DENSITY;
    int[] pixels =
        MatrixPainter.paint(
            matrix, found.reach(), side, laboratory.themeProperty().get().colours());
    return new WritableImage(
        new PixelBuffer<>(side, side, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
  }

  private FlowPane legend() {
    FlowPane legend =
        new FlowPane(
            entry(true, "measures.depth.matrix.positive"),
            entry(false, "measures.depth.matrix.negative"),
            new Label(Texts.text("measures.depth.matrix.hatched")));
    legend.getStyleClass().addAll("depth-legend", Styles.TEXT_MUTED);
    legend.visibleProperty().bind(picture.visibleProperty());
    legend.managedProperty().bind(picture.visibleProperty());
    return legend;
  }

  private static Node entry(boolean positive, String key) {
    HBox entry =
        new HBox(new Rectangle(10, 10, MatrixPainter.colour(positive)), new Label(Texts.text(key)));
    entry.getStyleClass().add("depth-entry");
    return entry;
  }

  private Node numbers() {
    return new NumbersTable()
        .row("measures.depth.bound", found(MatrixView::bound))
        .row("measures.depth.field", number(MatrixView::field))
        .row(
            "measures.depth.zeros",
            found(
                f ->
                    Texts.text(
                        "measures.depth.zeros.of",
                        f.matrix() == null ? "–" : percent(f.matrix().zeros()),
                        percent(f.reach().forcedZeros()))))
        .row("measures.depth.ratio", number(n -> three(n.singularRatio())))
        .row("measures.depth.cosine", number(n -> n.cosine() == null ? "–" : three(n.cosine())))
        .row("measures.depth.ones", number(n -> Integer.toString(n.nearOne())))
        .row("measures.depth.next", number(n -> three(n.nextEigenvalue())))
        .node();
  }

  private static String bound(DepthModel.Found found) {
    DepthNumbers numbers = found.numbers();
    return numbers == null || numbers.bound() == null
        ? "–"
        : Texts.text("measures.depth.bound.of", numbers.bound(), found.layers());
  }

  private static String field(DepthNumbers numbers) {
    return numbers.field().height() + " × " + numbers.field().width();
  }

  private ObservableValue<String> found(Function<DepthModel.Found, String> text) {
    return model.foundProperty().map(text).orElse("–");
  }

  private ObservableValue<String> number(Function<DepthNumbers, String> text) {
    return model.foundProperty().map(DepthModel.Found::numbers).map(text).orElse("–");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String three(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1000
        ? String.format(Locale.ROOT, "%.3f", value)
        : Numbers.scientific(value);
  }
}
