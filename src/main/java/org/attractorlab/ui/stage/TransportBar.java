package org.attractorlab.ui.stage;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Play, halt, step, scrub and the speed of the film. */
final class TransportBar implements View {
  private final Playback playback;
  private final HBox bar = new HBox();

  TransportBar(StageModel model) {
    playback = model.playback();
    HBox buttons =
        new HBox(
            button("stage.first", MaterialDesignS.SKIP_PREVIOUS, playback::first),
            button("stage.previous", MaterialDesignS.STEP_BACKWARD, playback::previous),
            playButton(),
            button("stage.next", MaterialDesignS.STEP_FORWARD, playback::next),
            button("stage.last", MaterialDesignS.SKIP_NEXT, playback::last));
    buttons.setAlignment(Pos.CENTER_LEFT);
    Slider scrubber = scrubber();
    Label live = new Label();
    live.setId("stage-live");
    live.getStyleClass().add("stage-live");
    live.textProperty().bind(model.liveTextProperty());
    live.visibleProperty().bind(model.liveProperty());
    scrubber.visibleProperty().bind(model.liveProperty().not());
    StackPane film = new StackPane(scrubber, live);
    film.setAlignment(Pos.CENTER_LEFT);
    film.setMinWidth(80);
    HBox.setHgrow(film, Priority.ALWAYS);
    buttons.disableProperty().bind(model.liveProperty());

    HBox manner =
        new HBox(
            toggle("stage.flowing", MaterialDesignW.WAVES, playback.flowingProperty()),
            toggle("stage.slow-motion", MaterialDesignT.TORTOISE, playback.slowMotionProperty()),
            toggle("stage.loop", MaterialDesignR.REPEAT, playback.loopProperty()));
    manner.setAlignment(Pos.CENTER_LEFT);
    // While live there is no film whose speed could be set, and the line has more room.
    Node speed = new SpeedControl(playback).node();
    speed.visibleProperty().bind(model.liveProperty().not());
    speed.managedProperty().bind(speed.visibleProperty());
    bar.getChildren().addAll(buttons, iterate(model), film, speed, manner);
    bar.getStyleClass().add("stage-row");
    bar.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  public Node node() {
    return bar;
  }

  private Button playButton() {
    Button play = button("stage.play", MaterialDesignP.PLAY, playback::playOrPause);
    play.setId("stage-play");
    play.getStyleClass().add(Styles.ACCENT);
    FontIcon icon = (FontIcon) play.getGraphic();
    playback
        .playingProperty()
        .subscribe(
            on -> {
              icon.setIconCode(on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
              Described.by(on ? "stage.pause" : "stage.play", play);
            });
    return play;
  }

  private static Label iterate(StageModel model) {
    Label label = new Label();
    label.setId("stage-k");
    label.getStyleClass().add("stage-k");
    label.setMinWidth(Label.USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Texts.text("stage.k", model.shownKProperty().get()), model.shownKProperty()));
    return label;
  }

  private Slider scrubber() {
    Slider slider = Described.by("stage.scrub", new Slider());
    slider.setId("stage-scrub");
    slider.setBlockIncrement(1);
    slider.setMinWidth(80);
    slider.maxProperty().bind(Bindings.max(1, playback.lastProperty()));
    boolean[] following = {false};
    playback
        .kProperty()
        .subscribe(
            k -> {
              following[0] = true;
              slider.setValue(k.intValue());
              following[0] = false;
            });
    slider
        .valueProperty()
        .subscribe(
            value -> {
              int wanted = (int) Math.round(value.doubleValue());
              if (!following[0] && wanted != playback.kProperty().get()) {
                playback.scrub(wanted);
              }
            });
    return slider;
  }

  private static Button button(String key, Ikon icon, Runnable action) {
    Button button = new Button();
    button.setOnAction(_ -> action.run());
    return dress(key, icon, button);
  }

  private static ToggleButton toggle(
      String key, Ikon icon, javafx.beans.property.BooleanProperty on) {
    ToggleButton toggle = new ToggleButton();
    toggle.selectedProperty().bindBidirectional(on);
    return dress(key, icon, toggle);
  }

  private static <B extends ButtonBase> B dress(String key, Ikon icon, B button) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setFocusTraversable(true);
    return Described.by(key, button);
  }
}
