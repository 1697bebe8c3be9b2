package org.attractorlab.ui.basins;

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
import org.attractorlab.dynamics.attractor.LimitCycle;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
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

  public GalleryView(Laboratory laboratory) {
    this.laboratory = laboratory;
    model = new GalleryModel(laboratory);
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
    ImageShape shape = images.set().shape();
    for (SpuriousAttractor attractor : found.ends().attractors()) {
      pictures.getChildren().add(cell(attractor, shape));
    }
    for (LimitCycle cycle : found.ends().cycles()) {
      pictures.getChildren().add(cell(cycle, shape));
    }
  }

  private static String sentence(GalleryModel.Found found) {
    if (found.settled() + found.repeating() == 0) {
      return Texts.text("basins.gallery.none", found.starts());
    }
    String settled =
        Texts.text(
            found.ends().attractors().size() == OtherEnds.MOST
                ? "basins.gallery.largest"
                : "basins.gallery.all",
            found.settled(),
            found.starts(),
            found.ends().attractors().size());
    return found.repeating() == 0
        ? settled
        : settled + " " + Texts.text("basins.gallery.cycles", found.repeating());
  }

  private static Node cell(SpuriousAttractor attractor, ImageShape shape) {
    return cell(
        attractor.image(),
        shape,
        Texts.text("basins.gallery.radius", attractor.stability().spectralRadius()),
        Texts.text("basins.gallery.count", attractor.count()),
        "basins.gallery.cell");
  }

  /** A cycle shows one of its points; its ρ is that of a whole round. */
  private static Node cell(LimitCycle cycle, ImageShape shape) {
    return cell(
        cycle.image(),
        shape,
        Texts.text("basins.gallery.cycle", cycle.period(), cycle.stability().spectralRadius()),
        Texts.text("basins.gallery.count", cycle.count()),
        "basins.gallery.cycle-cell");
  }

  private static Node cell(
      float[] image, ImageShape shape, String above, String below, String key) {
    ImageView picture = new ImageView(Thumbnail.of(image, shape, SIDE, 2));
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    String text = Texts.text(key, above, below);
    Label radius = Described.explained(text, new Label(above));
    Label count = new Label(below);
    count.getStyleClass().add("text-muted");
    VBox cell = new VBox(picture, radius, count);
    cell.setAlignment(Pos.TOP_CENTER);
    cell.setAccessibleText(text);
    return cell;
  }
}
