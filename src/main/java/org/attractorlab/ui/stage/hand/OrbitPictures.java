package org.attractorlab.ui.stage.hand;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/** The chosen orbit beside its start: the iterate that the stage shows, and the end. */
final class OrbitPictures implements View {
  private final HandModel model;
  private final int side;
  private final ImageView now = new ImageView();
  private final ImageView end = new ImageView();
  private final Label nowText = new Label();
  private final Label endText = new Label();
  private final TilePane box;

  /**
   * @param side of each picture in the window's units
   */
  OrbitPictures(HandModel model, int side) {
    this.model = model;
    this.side = side;
    box = new TilePane(figure(now, "hand-now", nowText), figure(end, "hand-end", endText));
    box.getStyleClass().add("hand-pictures");
    // One above the other beside the start; side by side where it must go below.
    box.setMinWidth(side);
    box.setPrefTileWidth(side);
    box.parentProperty()
        .flatMap(parent -> ((Region) parent).widthProperty())
        .subscribe(
            wide -> box.setPrefColumns(wide != null && wide.doubleValue() < 3.5 * side ? 2 : 1));
    for (Label text : new Label[] {nowText, endText}) {
      text.getStyleClass().add("text-muted");
    }
    model.followedProperty().subscribe(this::show);
  }

  @Override
  public Node node() {
    return box;
  }

  private VBox figure(ImageView picture, String id, Label text) {
    picture.setId(id);
    picture.setFitWidth(side);
    picture.setFitHeight(side);
    picture.setPreserveRatio(true);
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("hand-frame");
    frame.setMinSize(side, side);
    frame.setMaxSize(side, side);
    VBox figure = new VBox(frame, text);
    figure.setAlignment(Pos.TOP_CENTER);
    return figure;
  }

  private void show(@Nullable Followed followed) {
    ImageShape shape = model.shape();
    if (followed == null || shape == null) {
      now.setImage(null);
      end.setImage(null);
      nowText.setText("");
      endText.setText("");
      return;
    }
    show(now, followed.now(), followed.orbit(), shape);
    nowText.setText(Texts.text("stage.hand.now", followed.now().k()));
    // While the weights change there is no end; until it has come, that of before is no longer it.
    boolean ended = !followed.live() && followed.current();
    if (ended) {
      show(end, followed.last(), followed.orbit(), shape);
    } else {
      end.setImage(null);
    }
    endText.setText(ended ? Texts.text("stage.hand.end", followed.last().k()) : "");
  }

  private void show(ImageView picture, OrbitFrame frame, int orbit, ImageShape shape) {
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (frame.pixels()[orbit * values.length + i] & 0xFF) / 255f;
    }
    picture.setImage(Thumbnail.of(values, shape, side, 2));
  }
}
