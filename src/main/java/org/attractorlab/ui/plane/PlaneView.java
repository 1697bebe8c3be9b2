package org.attractorlab.ui.plane;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Transport;
import org.attractorlab.ui.View;
import org.attractorlab.ui.measures.Measure;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The workspace Plane: the picture, its layers, and what can be done with points and particles. */
public final class PlaneView implements View {
  private final PlaneModel model;
  private final HBox root;

  /**
   * @param background for what takes long and needs no network
   * @param window runs work on the window's thread
   * @param dice of which particles are made
   */
  public PlaneView(
      Laboratory laboratory,
      Pulse pulse,
      Executor background,
      Executor window,
      RandomGenerator dice) {
    model = new PlaneModel(laboratory, background, window, dice);
    PlaneCanvas canvas = new PlaneCanvas(model);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    VBox middle = new VBox(canvas, info(canvas), controls());
    middle.getStyleClass().add("plane-middle");
    HBox.setHgrow(middle, Priority.ALWAYS);
    root = new HBox(middle, new LayersView(laboratory, model.layers(), model.editor()).node());
    root.getStyleClass().add("plane");
    root.getStylesheets().add(PlaneView.class.getResource("plane.css").toExternalForm());
    pulse.listen(
        now -> {
          model.pulse(now, Showing.isShown(root));
          canvas.draw();
        });
  }

  /** The shares of the window, for the tabs beside. */
  public Measure measure() {
    return new PlaneMeasure(model.laboratory(), model.explored().sharesProperty());
  }

  /** What is known about the place that one points at, in a place of its own. */
  private Label info(PlaneCanvas canvas) {
    PlaceInfo words = new PlaceInfo(model);
    Label info = new Label();
    info.setId("plane-info");
    info.getStyleClass().add("plane-info");
    info.setWrapText(true);
    Runnable follow = () -> info.setText(words.of(canvas.pointedProperty().get()));
    canvas.pointedProperty().subscribe(follow);
    model.orbitsByClickProperty().subscribe(follow);
    model.explored().sharesProperty().subscribe(follow);
    return info;
  }

  @Override
  public Node node() {
    return root;
  }

  /** For keys: the particles are the film of the plane. */
  public Transport transport() {
    return model;
  }

  private Node controls() {
    Button play = button("plane.play", MaterialDesignP.PLAY, model::playOrPause);
    play.setId("plane-play");
    play.getStyleClass().add(Styles.ACCENT);
    FontIcon icon = (FontIcon) play.getGraphic();
    model
        .playingProperty()
        .subscribe(
            on -> {
              icon.setIconCode(on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
              Described.by(on ? "plane.halt" : "plane.play", play);
            });
    Button delete = button("plane.delete", MaterialDesignD.DELETE_OUTLINE, this::deleteSelected);
    delete.setId("plane-delete");
    delete.disableProperty().bind(model.editor().selectedProperty().lessThan(0));
    ToggleButton orbits =
        dress("plane.orbits", MaterialDesignV.VECTOR_POLYLINE, new ToggleButton());
    orbits.setId("plane-orbits-by-click");
    orbits.selectedProperty().bindBidirectional(model.orbitsByClickProperty());
    Button clear = new Button(text("plane.clear"));
    clear.setId("plane-clear");
    clear.setOnAction(_ -> model.editor().clear());
    clear.setMinWidth(Region.USE_PREF_SIZE);
    Described.by("plane.clear", clear);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row =
        new HBox(
            button("plane.spray", MaterialDesignS.SPRAY, model::first),
            button("plane.back", MaterialDesignS.STEP_BACKWARD, model::previous),
            play,
            button("plane.next", MaterialDesignS.STEP_FORWARD, model::next),
            gap,
            orbits,
            button("plane.forget", MaterialDesignE.ERASER, model.explored()::forgetOrbits),
            delete,
            clear);
    row.getStyleClass().add("plane-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void deleteSelected() {
    model.editor().remove(model.editor().selectedProperty().get());
  }

  private static Button button(String key, Ikon icon, Runnable action) {
    Button button = new Button();
    button.setOnAction(_ -> action.run());
    return dress(key, icon, button);
  }

  private static <B extends ButtonBase> B dress(String key, Ikon icon, B button) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    return Described.by(key, button);
  }
}
