package org.attractorlab.ui.stage;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.picture.Thumbnail;

/** One training image of the strip. */
final class TrainingCell extends ListCell<Integer> {
  private static final int SIDE = 48;

  private final StageModel model;
  private final Laboratory laboratory;
  private final ImageView picture = new ImageView();
  private final Label number = new Label();
  private final StackPane framed = new StackPane(picture, number);
  private final Label name = new Label();
  private final Label badge = Described.explained("", new Label());
  private final VBox box = new VBox(framed, name, badge);

  TrainingCell(StageModel model, ObservableValue<Double> width) {
    this.model = model;
    this.laboratory = model.laboratory();
    getStyleClass().add("training-cell");
    box.getStyleClass().add("training-box");
    box.setAlignment(Pos.TOP_CENTER);
    width.subscribe(
        wide -> {
          box.setMinWidth(wide);
          box.setMaxWidth(wide);
          String size =
              String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", Math.clamp(wide / 5.8, 11, 13));
          name.setStyle(size);
          badge.setStyle(size);
        });
    framed.getStyleClass().add("training-frame");
    framed.setMaxWidth(StackPane.USE_PREF_SIZE);
    number.getStyleClass().add("training-number");
    StackPane.setAlignment(number, Pos.TOP_LEFT);
    name.getStyleClass().add("training-name");
    badge.getStyleClass().add("training-badge");
    setText(null);
    setOnMouseEntered(_ -> laboratory.highlightedProperty().set(isEmpty() ? -1 : getItem()));
    setOnMouseExited(_ -> laboratory.highlightedProperty().set(-1));
    laboratory.highlightedProperty().subscribe(_ -> mark());
    model.tallyProperty().subscribe(_ -> measure());
    model.storedProperty().subscribe(_ -> measure());
  }

  @Override
  protected void updateItem(Integer index, boolean empty) {
    super.updateItem(index, empty);
    TrainingImages images = laboratory.imagesProperty().get();
    if (empty || images == null || index >= images.count()) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Color colour = ImageColours.of(index);
    String web = colour.toString().replace("0x", "#");
    picture.setImage(Thumbnail.of(images.image(index), images.set().shape(), SIDE, 2));
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    framed.setStyle("-fx-border-color: " + web + ";");
    number.setText(Integer.toString(index + 1));
    number.setStyle(
        "-fx-background-color: "
            + web
            + "; -fx-text-fill: "
            + (Argb.inkOn(Argb.of(colour)) == 0xFF000000 ? "black" : "white")
            + ";");
    name.setText(images.label(index));
    setGraphic(box);
    measure();
    mark();
  }

  private void measure() {
    Tally tally = model.tallyProperty().get();
    Integer index = getItem();
    if (isEmpty() || index == null) {
      return;
    }
    badge.getStyleClass().setAll("label", "training-badge");
    StoredMeasure stored = model.storedOf(index);
    if (stored != null) {
      judge(stored);
      return;
    }
    badge.setAccessibleHelp("");
    if (tally == null || index >= tally.falling().length || tally.count() == 0) {
      badge.setText("");
      return;
    }
    int falling = tally.falling()[index];
    badge.setText(Texts.text("stage.badge.falling", Math.round(100.0 * falling / tally.count())));
    setAccessibleText(
        Texts.text("stage.cell.accessible", index + 1, name.getText(), falling, tally.count()));
  }

  private void judge(StoredMeasure stored) {
    String radius = String.format(Locale.ROOT, "%.2f", stored.spectralRadius());
    boolean open = stored.isOpen();
    badge.setText((stored.stored() ? "✓ ρ " : open ? "… ρ " : "✗ ρ ") + radius);
    if (!open) {
      badge.getStyleClass().add(stored.stored() ? "is-stored" : "is-not-stored");
    }
    String sentence =
        stored.stored()
            ? Texts.text("stage.badge.stored", radius)
            : open
                ? Texts.text("stage.badge.open", radius)
                : Texts.text("stage.badge.not-stored", radius, stored.reason());
    badge.setAccessibleHelp(sentence);
    setAccessibleText(getItem() + 1 + " " + name.getText() + ": " + sentence);
  }

  private void mark() {
    int highlighted = laboratory.highlightedProperty().get();
    boolean other = !isEmpty() && highlighted >= 0 && highlighted != getItem();
    box.setOpacity(other ? 0.35 : 1);
  }
}
