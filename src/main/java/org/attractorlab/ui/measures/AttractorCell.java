package org.attractorlab.ui.measures;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;

/** Verdict, colour, number and label of a training image. */
final class AttractorCell extends TableCell<StoredMeasure, StoredMeasure> {
  private final Laboratory laboratory;
  private final Label verdict = new Label();
  private final Rectangle colour = new Rectangle(9, 9);
  private final Label name = new Label();
  private final HBox box = new HBox(verdict, colour, name);

  AttractorCell(Laboratory laboratory) {
    this.laboratory = laboratory;
    box.getStyleClass().add("attractor-cell");
    verdict.setMinWidth(Label.USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(StoredMeasure measure, boolean empty) {
    super.updateItem(measure, empty);
    TrainingImages images = laboratory.imagesProperty().get();
    if (empty || measure == null || images == null || measure.index() >= images.count()) {
      setGraphic(null);
      return;
    }
    verdict.setText(measure.stored() ? "✓" : measure.isOpen() ? "…" : "✗");
    verdict
        .getStyleClass()
        .setAll(
            "label",
            measure.stored() ? "is-stored" : measure.isOpen() ? "is-open" : "is-not-stored");
    colour.setFill(ImageColours.of(measure.index()));
    name.setText(measure.index() + 1 + " " + images.label(measure.index()));
    setAccessibleText(
        Texts.text(
            measure.stored()
                ? "measures.attractors.row-stored"
                : measure.isOpen()
                    ? "measures.attractors.row-open"
                    : "measures.attractors.row-not-stored",
            name.getText()));
    setGraphic(box);
  }
}
