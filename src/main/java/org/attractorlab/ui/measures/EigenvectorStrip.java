package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.spectrum.Eigenpair;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Thumbnail;

/** Leading eigenvectors as images, mid grey where they are 0, each over its eigenvalue. */
public final class EigenvectorStrip implements View {
  private static final int SIDE = 44;

  private final FlowPane row = new FlowPane();

  public EigenvectorStrip() {
    row.getStyleClass().add("eigenvectors");
  }

  @Override
  public FlowPane node() {
    return row;
  }

  /** Shows them, those of a complex pair once. */
  public void show(List<Eigenpair> leading, ImageShape shape) {
    row.getChildren().clear();
    for (int i = 0; i < leading.size(); i++) {
      Eigenpair pair = leading.get(i);
      boolean secondOfPair = pair.value().imaginary() < 0;
      if (!secondOfPair) {
        row.getChildren().add(picture(pair, shape));
      }
    }
  }

  private static VBox picture(Eigenpair pair, ImageShape shape) {
    float[] values = new float[pair.real().length];
    double largest = 1e-12;
    for (double v : pair.real()) {
      largest = Math.max(largest, Math.abs(v));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.5 + 0.5 * pair.real()[i] / largest);
    }
    ImageView image = new ImageView(Thumbnail.of(values, shape, SIDE, 2));
    image.setFitWidth(SIDE);
    image.setFitHeight(SIDE);
    image.setPreserveRatio(true);
    Label name = new Label(SpectrumMeasure.name(pair.value()));
    name.getStyleClass().addAll(Styles.TEXT_MUTED, "eigenvalue");
    Described.by(
        Texts.text("measures.spectrum.vector", name.getText()),
        Texts.text("measures.spectrum.vector.help"),
        name);
    VBox box = new VBox(image, name);
    box.setAlignment(Pos.TOP_CENTER);
    return box;
  }
}
