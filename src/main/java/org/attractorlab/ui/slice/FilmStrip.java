package org.attractorlab.ui.slice;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/** The orbit that was started by a click, as a strip of pictures. */
final class FilmStrip implements View {
  private static final int SIDE = 34;
  private static final int GAP = 3;

  private final SliceModel model;
  private final HBox strip = new HBox();
  private final Label sentence = new Label();
  private final StackPane pane;

  FilmStrip(SliceModel model) {
    this.model = model;
    strip.setSpacing(GAP);
    strip.setMinWidth(0);
    sentence.setId("slice-orbit");
    sentence.setWrapText(true);
    VBox film = new VBox(strip, sentence);
    film.getStyleClass().add("slice-film");
    Label invitation = new Label();
    invitation.textProperty().bind(model.invitationProperty());
    invitation.setWrapText(true);
    invitation.getStyleClass().add("text-muted");
    invitation.visibleProperty().bind(model.filmProperty().isNull());
    film.visibleProperty().bind(model.filmProperty().isNotNull());
    pane = new StackPane(invitation, film);
    pane.getStyleClass().add("slice-orbit");
    StackPane.setAlignment(invitation, Pos.CENTER_LEFT);
    model.filmProperty().subscribe(this::show);
    pane.widthProperty().subscribe(_ -> show(model.filmProperty().get()));
  }

  @Override
  public Node node() {
    return pane;
  }

  private void show(@Nullable OrbitFilm film) {
    TrainingImages images = model.images();
    strip.getChildren().clear();
    if (film == null || images == null) {
      return;
    }
    int fitting = (int) (pane.getWidth() / (SIDE + GAP));
    for (OrbitFrame frame : film.atMost(fitting)) {
      strip.getChildren().add(cell(frame, images.set().shape()));
    }
    sentence.setText(Texts.text("slice.orbit", EndText.sentence(film.end(), film.lastK(), images)));
    strip.setAccessibleText(sentence.getText());
  }

  private static Node cell(OrbitFrame frame, ImageShape shape) {
    float[] values = new float[frame.pixels().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (frame.pixels()[i] & 0xFF) / 255f;
    }
    ImageView picture = new ImageView(Thumbnail.of(values, shape, SIDE, 2));
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    Label k = new Label(Integer.toString(frame.k()));
    k.getStyleClass().add("slice-k");
    VBox cell = new VBox(picture, k);
    cell.setAlignment(Pos.TOP_CENTER);
    return cell;
  }
}
