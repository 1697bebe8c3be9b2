package org.attractorlab.ui.slice;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.measures.Measure;

/** The basins in the plane through three images. */
public final class SliceMeasure implements Measure {
  private final SliceModel model;
  private final VBox page;

  public SliceMeasure(Laboratory laboratory, Pulse pulse) {
    model = new SliceModel(laboratory);
    SlicePicture picture = new SlicePicture(model, laboratory);
    PointInfo point = new PointInfo(model);
    picture.pointedProperty().subscribe(point::show);
    Label hint = new Label();
    hint.textProperty().bind(model.hintProperty());
    hint.setWrapText(true);
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "measure-hint");
    hint.visibleProperty().bind(model.viewProperty().isNull());
    picture.visibleProperty().bind(hint.visibleProperty().not());
    StackPane ground = new StackPane(picture, hint);
    ground.setMinHeight(140);
    VBox.setVgrow(ground, Priority.ALWAYS);
    VBox under =
        new VBox(new Legend(model, laboratory).node(), point.node(), new FilmStrip(model).node());
    under.getStyleClass().add("measure");
    under.visibleProperty().bind(picture.visibleProperty());
    page = new VBox(head(), ground, under);
    page.getStyleClass().add("measure");
    page.getStylesheets().add(SliceMeasure.class.getResource("slice.css").toExternalForm());
    pulse.listen(_ -> model.pulse(Showing.isShown(page)));
  }

  @Override
  public String key() {
    return "slice.tab";
  }

  @Override
  public Node node() {
    return page;
  }

  private HBox head() {
    HBox pickers =
        new HBox(
            new CornerPicker(model, 0), new CornerPicker(model, 1), new CornerPicker(model, 2));
    pickers.getStyleClass().add("slice-pickers");
    ProgressBar progress = new ProgressBar();
    progress.getStyleClass().add("slice-progress");
    progress.progressProperty().bind(model.progressProperty());
    progress.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    progress.managedProperty().bind(progress.visibleProperty());
    progress.setAccessibleText(Texts.text("slice.progress"));
    Label weights = new Label();
    weights.getStyleClass().add(Styles.TEXT_MUTED);
    weights
        .textProperty()
        .bind(model.viewProperty().map(v -> Texts.text("slice.weights", v.step())).orElse(""));
    weights.visibleProperty().bind(progress.visibleProperty().not());
    weights.managedProperty().bind(weights.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(pickers, space, progress, weights);
    head.getStyleClass().add("measure-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }
}
