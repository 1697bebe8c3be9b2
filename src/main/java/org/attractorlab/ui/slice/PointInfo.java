package org.attractorlab.ui.slice;

import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/** The image at the point that one points at, what it is made of and where it goes. */
final class PointInfo implements View {
  private static final int SIDE = 44;

  private final SliceModel model;
  private final ImageView picture = new ImageView();
  private final Label mixture = new Label();
  private final Label end = new Label();
  private final HBox pane;

  PointInfo(SliceModel model) {
    this.model = model;
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    mixture.getStyleClass().add("text-muted");
    end.setId("slice-point");
    end.setWrapText(true);
    VBox texts = new VBox(end, mixture);
    texts.setAlignment(Pos.CENTER_LEFT);
    pane = new HBox(picture, texts);
    pane.getStyleClass().add("slice-point");
    pane.setAlignment(Pos.CENTER_LEFT);
    show(null);
  }

  @Override
  public Node node() {
    return pane;
  }

  void show(@Nullable Point2D at) {
    SliceView view = model.viewProperty().get();
    TrainingImages images = model.images();
    boolean shown = at != null && view != null && images != null;
    picture.setVisible(shown);
    picture.setManaged(shown);
    mixture.setVisible(shown);
    mixture.setManaged(shown);
    if (!shown) {
      end.setText(Texts.text("slice.point"));
      return;
    }
    double x = at.getX();
    double y = at.getY();
    picture.setImage(Thumbnail.of(view.image(x, y), images.set().shape(), SIDE, 2));
    mixture.setText(mixture(view, x, y));
    end.setText(
        Texts.text("slice.here", EndText.sentence(view.end(x, y), view.arrival(x, y), images)));
  }

  /** {@code 0.42 · image 1 + 0.31 · image 2 + 0.27 · image 3}. */
  private static String mixture(SliceView view, double x, double y) {
    double[] shares = view.shares(x, y);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shares.length; i++) {
      boolean minus = shares[i] < 0;
      text.append(i == 0 ? (minus ? "−" : "") : minus ? " − " : " + ");
      text.append(String.format(Locale.ROOT, "%.2f · ", Math.abs(shares[i])));
      text.append(view.corners().get(i).mark());
    }
    return text.toString();
  }
}
