package org.attractorlab.ui.basins;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/** The attractors that are no training images, each with its ρ and how many orbits ended there. */
public final class GalleryView implements View {
  private static final int SIDE = 76;

  private final Laboratory laboratory;
  private final GalleryModel model;
  private final Label sentence = new Label();
  private final FlowPane pictures = new FlowPane();
  private final VBox page;

  /**
   * @param background for what takes long
   */
  public GalleryView(Laboratory laboratory, Pulse pulse, Executor background) {
    this.laboratory = laboratory;
    model = new GalleryModel(laboratory, background, new FxThread());
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    sentence.setId("gallery-sentence");
    pictures.getStyleClass().add("gallery");
    ScrollPane scroll = new ScrollPane(pictures);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("gallery-scroll");
    scroll.setAccessibleText(Texts.text("basins.gallery.accessible"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page =
        new VBox(
            sentence,
            scroll,
            new OrderLine(
                    "basins.gallery.measure",
                    model::measure,
                    model.measurableProperty(),
                    model.progressProperty())
                .node());
    page.getStyleClass().add("measure");
    page.getStylesheets().add(GalleryView.class.getResource("basins.css").toExternalForm());
    model.foundProperty().subscribe(this::show);
    pulse.listen(_ -> model.pulse());
  }

  @Override
  public Node node() {
    return page;
  }

  private void show(GalleryModel.@Nullable Found found) {
    pictures.getChildren().clear();
    TrainingImages images = laboratory.imagesProperty().get();
    if (found == null || images == null) {
      sentence.setText(Texts.text("basins.gallery.empty"));
      return;
    }
    sentence.setText(sentence(found));
    for (SpuriousAttractor attractor : found.attractors()) {
      pictures.getChildren().add(cell(attractor, images.set().shape()));
    }
  }

  private static String sentence(GalleryModel.Found found) {
    if (found.settled() == 0) {
      return Texts.text("basins.gallery.none", found.starts());
    }
    return Texts.text(
        found.attractors().size() == GalleryModel.MOST
            ? "basins.gallery.largest"
            : "basins.gallery.all",
        found.settled(),
        found.starts(),
        found.attractors().size());
  }

  private static Node cell(SpuriousAttractor attractor, ImageShape shape) {
    ImageView picture = new ImageView(Thumbnail.of(attractor.image(), shape, SIDE, 2));
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    Label radius =
        new Label(
            String.format(
                Locale.ROOT,
                Texts.text("basins.gallery.radius"),
                attractor.stability().spectralRadius()));
    Label count = new Label(Texts.text("basins.gallery.count", attractor.count()));
    count.getStyleClass().add("text-muted");
    String text = Texts.text("basins.gallery.cell", radius.getText(), count.getText());
    radius.setTooltip(Described.tooltip(text));
    VBox cell = new VBox(picture, radius, count);
    cell.setAlignment(Pos.TOP_CENTER);
    cell.setAccessibleText(text);
    return cell;
  }
}
