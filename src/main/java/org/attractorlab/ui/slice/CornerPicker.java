package org.attractorlab.ui.slice;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/** Chooses one of the three images by its picture. */
final class CornerPicker extends ComboBox<Corner> {
  private static final int SIDE = 22;

  /**
   * @param corner which of the three
   */
  CornerPicker(SliceModel model, int corner) {
    super(model.choices());
    Described.by(Texts.text("slice.corner", corner + 1), Texts.text("slice.corner.help"), this);
    setId("slice-corner-" + (corner + 1));
    getStyleClass().addAll("small", "slice-picker");
    setVisibleRowCount(9);
    setCellFactory(_ -> new Cell(model, false));
    setButtonCell(new Cell(model, true));
    model.cornerProperty(corner).subscribe(this::setValue);
    valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                model.cornerProperty(corner).set(value);
              }
            });
    ObservableValue<String> name =
        valueProperty()
            .map(c -> Texts.text("slice.corner", corner + 1) + ": " + c.name())
            .orElse(Texts.text("slice.corner", corner + 1));
    accessibleTextProperty().bind(name);
  }

  private static final class Cell extends ListCell<Corner> {
    private final SliceModel model;
    private final boolean isShort;
    private final ImageView picture = new ImageView();

    private Cell(SliceModel model, boolean isShort) {
      this.model = model;
      this.isShort = isShort;
      picture.setFitWidth(SIDE);
      picture.setFitHeight(SIDE);
      picture.setPreserveRatio(true);
    }

    @Override
    protected void updateItem(@Nullable Corner corner, boolean empty) {
      super.updateItem(corner, empty);
      TrainingImages images = model.images();
      if (empty || corner == null || images == null) {
        setGraphic(null);
        setText(null);
        return;
      }
      float[] values = images.set().image(corner.index());
      picture.setImage(Thumbnail.of(values, images.set().shape(), SIDE, 2));
      setGraphic(picture);
      setText(isShort ? corner.mark() : corner.name());
    }
  }
}
