package org.attractorlab.ui.stage;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;

/** The training images in a row, each with its number, colour, label and badge. */
final class TrainingStrip implements View {
  private static final double NARROWEST = 60;
  private static final double WIDEST = 84;

  private final ListView<Integer> list = new ListView<>();

  TrainingStrip(StageModel model) {
    Laboratory laboratory = model.laboratory();
    list.setId("training-strip");
    list.setOrientation(Orientation.HORIZONTAL);
    list.getStyleClass().add("training-strip");
    list.setAccessibleText(Texts.text("stage.strip.accessible"));
    list.setAccessibleHelp(Texts.text("stage.strip.help"));
    ObservableValue<Double> cellWidth =
        Bindings.createObjectBinding(this::cellWidth, list.widthProperty(), list.getItems());
    list.setCellFactory(_ -> new TrainingCell(model, cellWidth));
    laboratory.imagesProperty().subscribe(this::fill);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (list.isFocused()) {
                laboratory.highlightedProperty().set(chosen == null ? -1 : chosen);
              }
            });
    list.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                list.getSelectionModel().clearSelection();
              }
            });
    laboratory
        .highlightedProperty()
        .subscribe(
            index -> {
              if (index.intValue() >= 0 && !list.isHover()) {
                reveal(index.intValue());
              }
            });
  }

  @Override
  public Node node() {
    return list;
  }

  private void fill(@Nullable TrainingImages images) {
    list.getItems()
        .setAll(
            images == null
                ? List.<Integer>of()
                : IntStream.range(0, images.count()).boxed().toList());
  }

  /** Scrolls only where there are so many that not all can be seen. */
  private void reveal(int index) {
    double cells = list.getItems().size() * cellWidth();
    if (cells > list.getWidth() && index < list.getItems().size()) {
      list.scrollTo(Math.max(0, index - 2));
    }
  }

  /** Wide enough for names, narrower if all images then have room. */
  private double cellWidth() {
    double room = (list.getWidth() - 2) / Math.max(1, list.getItems().size());
    return Math.floor(Math.clamp(room, NARROWEST, WIDEST));
  }
}
