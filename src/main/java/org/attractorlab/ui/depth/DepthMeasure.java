package org.attractorlab.ui.depth;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.study.DepthSeries;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.measures.Measure;

/** What depth does: the network's matrix and answers, networks of many depths, the study. */
public final class DepthMeasure implements Measure {
  private final VBox page;

  /**
   * @param runs starts trainings beside that of the window
   * @param table where the study of depth keeps what it has found
   */
  public DepthMeasure(Laboratory laboratory, Pulse pulse, DepthSeries.Runs runs, Path table) {
    FxThread window = new FxThread();
    DepthModel model = new DepthModel(laboratory, DepthMeasure::elsewhere, window);
    SeriesModel series = new SeriesModel(laboratory, runs, DepthMeasure::elsewhere, window);
    StudyModel study = new StudyModel(laboratory, table, DepthMeasure::elsewhere, window);
    List<Node> views =
        List.of(
            new MatrixView(laboratory, model).node(),
            new AnswersView(model).node(),
            new SeriesView(laboratory, pulse, series).node(),
            new StudyView(laboratory, study).node());
    ObjectProperty<Node> shown = new SimpleObjectProperty<>(views.getFirst());
    views.forEach(view -> view.visibleProperty().bind(shown.isEqualTo(view)));
    StackPane pages = new StackPane(views.toArray(Node[]::new));
    pages.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(pages, Priority.ALWAYS);
    page = new VBox(head(shown, views), pages);
    page.getStyleClass().add("measure");
    page.getStylesheets().add(DepthMeasure.class.getResource("depth.css").toExternalForm());
    pulse.listen(_ -> model.pulse(Showing.isShown(views.get(0)) || Showing.isShown(views.get(1))));
  }

  @Override
  public String key() {
    return "measures.depth";
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

  /** A thread of its own, which yields to all that moves. */
  private static void elsewhere(Runnable work) {
    Thread.ofPlatform().name("depth").daemon().priority(Thread.MIN_PRIORITY).start(work);
  }

  private static FlowPane head(ObjectProperty<Node> shown, List<Node> views) {
    ToggleGroup group = new ToggleGroup();
    HBox network =
        new HBox(
            page("measures.depth.matrix", Styles.LEFT_PILL, views.get(0), shown, group),
            page("measures.depth.answers", Styles.RIGHT_PILL, views.get(1), shown, group));
    HBox studies =
        new HBox(
            page("measures.depth.series", Styles.LEFT_PILL, views.get(2), shown, group),
            page("measures.depth.study", Styles.RIGHT_PILL, views.get(3), shown, group));
    group.selectToggle(group.getToggles().getFirst());
    FlowPane head = new FlowPane(network, studies);
    head.getStyleClass().add("measure-head");
    return head;
  }

  private static ToggleButton page(
      String key, String pill, Node view, ObjectProperty<Node> shown, ToggleGroup group) {
    ToggleButton button = Described.by(key, new ToggleButton(Texts.text(key)));
    button.setId(key.replace("measures.", "").replace('.', '-') + "-page");
    button.setToggleGroup(group);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.getStyleClass().addAll(Styles.SMALL, pill);
    button.setOnAction(
        _ -> {
          // Pressed once more, it stays pressed.
          button.setSelected(true);
          shown.set(view);
        });
    return button;
  }
}
