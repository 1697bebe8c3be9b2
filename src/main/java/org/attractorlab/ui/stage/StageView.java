package org.attractorlab.ui.stage;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.RunState;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.stage.hand.HandModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/** The stage: training images, the grid of watched orbits, the film's transport, the starts. */
public final class StageView implements View {
  private final StageModel model;
  private final VBox root = new VBox();

  public StageView(Laboratory laboratory, Pulse pulse, HandModel hand) {
    model = new StageModel(laboratory);
    OrbitGrid grid = new OrbitGrid(model, hand);
    StackPane ground = new StackPane(grid, emptiness(), caption());
    ground.getStyleClass().add("stage-ground");
    VBox.setVgrow(ground, Priority.ALWAYS);
    laboratory
        .themeProperty()
        .subscribe(
            theme ->
                ground.setStyle(
                    "-fx-background-color: #%06x;"
                        .formatted(Argb.of(theme.colours().stage()) & 0xFFFFFF)));
    VBox controls =
        new VBox(tally(), new TransportBar(model).node(), new StartsBar(model, hand).node());
    controls.getStyleClass().add("stage-controls");
    root.getChildren().addAll(new TrainingStrip(model).node(), ground, controls);
    root.getStyleClass().add("stage");
    root.getStylesheets().add(StageView.class.getResource("stage.css").toExternalForm());
    pulse.listen(
        now -> {
          model.pulse(now);
          hand.pulse(model.shownKProperty().get());
          grid.draw();
        });
  }

  @Override
  public Node node() {
    return root;
  }

  /** For keys and for views that follow k. */
  public Playback playback() {
    return model.playback();
  }

  private Label tally() {
    Label tally = new Label();
    tally.setId("stage-tally");
    tally.getStyleClass().add("stage-tally");
    tally.textProperty().bind(model.tallyProperty().map(Tally::sentence).orElse(""));
    return tally;
  }

  private Label caption() {
    Label caption = new Label();
    caption.setId("stage-caption");
    caption.getStyleClass().add("stage-caption");
    caption.textProperty().bind(model.captionProperty());
    caption.visibleProperty().bind(caption.textProperty().isNotEmpty());
    caption.setMouseTransparent(true);
    StackPane.setAlignment(caption, Pos.BOTTOM_CENTER);
    return caption;
  }

  private Node emptiness() {
    Label text = new Label();
    text.setWrapText(true);
    text.getStyleClass().addAll("stage-empty-text", Styles.TEXT_MUTED);
    Laboratory laboratory = model.laboratory();
    text.textProperty().bind(laboratory.stateProperty().map(StageView::whatWillAppear));
    VBox box = new VBox(new FontIcon(MaterialDesignG.GRID), text);
    box.getStyleClass().add("stage-empty");
    box.setAlignment(Pos.CENTER);
    box.setMouseTransparent(true);
    box.visibleProperty().bind(model.sceneProperty().isNull());
    return box;
  }

  private static String whatWillAppear(RunState state) {
    return Texts.text(
        switch (state) {
          case PREPARING -> "stage.empty.preparing";
          case FAILED -> "stage.empty.failed";
          case READY, TRAINING, PAUSED, FINISHED -> "stage.empty.waiting";
        });
  }
}
