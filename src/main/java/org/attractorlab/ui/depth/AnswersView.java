package org.attractorlab.ui.depth;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.depth.ProbeGrid;
import org.attractorlab.dynamics.depth.ProbeKind;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/**
 * What one step makes of images that were not learned: each input over its output, and by kind how
 * much the outputs are like the inputs and like a training image.
 */
final class AnswersView implements View {
  private static final int SIDE = 52;

  private final VBox content = new VBox();
  private final ScrollPane page = new ScrollPane(content);

  AnswersView(DepthModel model) {
    content.getStyleClass().add("measure");
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.getStyleClass().add("depth-scroll");
    page.setAccessibleText(Texts.text("measures.depth.answers"));
    VBox.setVgrow(page, Priority.ALWAYS);
    model.foundProperty().subscribe(this::show);
  }

  @Override
  public Node node() {
    return page;
  }

  private void show(DepthModel.@Nullable Found found) {
    Label sentence = new Label();
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    content.getChildren().setAll(sentence);
    if (found == null) {
      sentence.setText(Texts.text("measures.depth.answers.empty"));
      return;
    }
    ProbeGrid answers = found.answers();
    sentence.setText(
        Texts.text("measures.depth.answers.all", two(answers.identity()), two(answers.constant())));
    for (ProbeKind kind : ProbeKind.values()) {
      FlowPane pictures = new FlowPane();
      pictures.getStyleClass().add("depth-answers");
      for (ProbeGrid.Answer answer : answers.answers()) {
        if (answer.kind() == kind) {
          pictures.getChildren().add(pair(answer, found.images().set().shape()));
        }
      }
      if (!pictures.getChildren().isEmpty()) {
        Label title =
            new Label(
                Texts.text(
                    "measures.depth.answers.kind",
                    name(kind),
                    two(answers.identity(kind)),
                    two(answers.constant(kind))));
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        title.getStyleClass().add(Styles.TEXT_MUTED);
        content.getChildren().addAll(title, pictures);
      }
    }
  }

  static String name(ProbeKind kind) {
    return switch (kind) {
      case OTHER_IMAGES -> Texts.text("measures.depth.kind.others");
      case BLENDS -> Texts.text("measures.depth.kind.blends");
      case SHAPES -> Texts.text("measures.depth.kind.shapes");
      case NOISE -> Texts.text("measures.depth.kind.noise");
    };
  }

  private static Node pair(ProbeGrid.Answer answer, ImageShape shape) {
    Label numbers = new Label(two(answer.identity()) + " · " + two(answer.constant()));
    numbers.getStyleClass().add("eigenvalue");
    VBox pair = new VBox(picture(answer.input(), shape), picture(answer.output(), shape), numbers);
    pair.setAlignment(Pos.TOP_CENTER);
    pair.getStyleClass().add("depth-pair");
    pair.setAccessibleText(
        Texts.text("measures.depth.answers.pair", two(answer.identity()), two(answer.constant())));
    return pair;
  }

  static ImageView picture(float[] values, ImageShape shape) {
    ImageView picture = new ImageView(Thumbnail.of(values, shape, SIDE, 2));
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    return picture;
  }

  static String two(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.2f", value).replace('-', '−')
        : "–";
  }
}
