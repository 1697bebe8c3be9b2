package org.attractorlab.ui.slice;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.measures.Measure;

/** The basins in the plane through three images. */
public final class SliceMeasure implements Measure {
  private static final double LEAST_PICTURE = 230;

  private final SliceModel model;
  private final ScrollPane page;

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
    ground.setMinHeight(LEAST_PICTURE);
    VBox.setVgrow(ground, Priority.ALWAYS);
    VBox under =
        new VBox(new Legend(model, laboratory).node(), point.node(), new FilmStrip(model).node());
    under.getStyleClass().add("measure");
    under.visibleProperty().bind(picture.visibleProperty());
    VBox content = new VBox(head(), ground, under);
    content.getStyleClass().addAll("measure", "slice-content");
    // With large type on a small screen there is more than fits.
    page = new ScrollPane(content);
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.setFocusTraversable(false);
    page.getStyleClass().add("slice-page");
    page.getStylesheets().add(SliceMeasure.class.getResource("slice.css").toExternalForm());
    pulse.listen(_ -> model.pulse(Showing.isShown(page)));
  }

  @Override
  public String key() {
    return "slice.tab";
  }

  /** It is about pictures. */
  @Override
  public boolean suits(boolean points) {
    return !points;
  }

  @Override
  public Node node() {
    return page;
  }

  private Node head() {
    HBox pickers = new HBox();
    pickers.getStyleClass().add("slice-pickers");
    for (int corner = 0; corner < SliceModel.CORNERS; corner++) {
      CornerPicker picker = new CornerPicker(model, corner);
      picker.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(picker, Priority.ALWAYS);
      pickers.getChildren().add(picker);
    }
    ProgressBar progress = new ProgressBar();
    progress.getStyleClass().add("slice-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.progressProperty().bind(model.progressProperty());
    // It keeps its place, so that the picture does not jump.
    progress.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    progress.setAccessibleText(Texts.text("slice.progress"));
    VBox head = new VBox(pickers, progress);
    head.getStyleClass().add("slice-head");
    return head;
  }
}
