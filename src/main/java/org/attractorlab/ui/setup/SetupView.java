package org.attractorlab.ui.setup;

import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;
import org.attractorlab.ui.theme.Theme;
import org.attractorlab.ui.theme.ThemeColours;

/** Images, network, training from top to bottom, and below, always in sight, Train. */
public final class SetupView implements View {
  private final BorderPane pane = new BorderPane();

  /**
   * @param ownImages how images of the user's own are opened
   * @param dice of which new seeds are made
   */
  public SetupView(Laboratory lab, ImageSets sets, OwnImages ownImages, RandomGenerator dice) {
    ObservableValue<ThemeColours> colours = lab.themeProperty().map(Theme::colours);
    TrainingModel training = new TrainingModel(lab);
    PointsModel points = new PointsModel(lab);
    Node images = new ImagesSection(lab, new ImagesModel(lab), sets, ownImages, colours).node();
    images.visibleProperty().bind(points.points().isNull());
    images.managedProperty().bind(images.visibleProperty());
    VBox sections =
        new VBox(
            images,
            new PointsSection(lab, points).node(),
            new NetworkSection(new NetworkModel(lab), colours).node(),
            new TrainingSection(training).node());
    sections.getStyleClass().add("sections");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    pane.setCenter(scroll);
    pane.setBottom(new RunButtons(lab, training, dice).node());
    pane.getStyleClass().add("setup");
  }

  @Override
  public Node node() {
    return pane;
  }
}
