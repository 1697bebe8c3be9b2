package org.attractorlab.ui.stage;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.attractorlab.ui.stage.hand.HandModel;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Where the orbits start, how many there are, and when one counts as arrived. */
final class StartsBar implements View {
  private static final List<Integer> COUNTS = List.of(16, 36, 64, 100, 256);

  private final StageModel model;
  private final FlowPane bar = new FlowPane();
  private final Map<StartKind, ToggleButton> kinds = new EnumMap<>(StartKind.class);
  private final ComboBox<Integer> count = new ComboBox<>();
  private final TextField tolerance = new TextField();
  private final ShareSlider noise;
  private final ShareSlider erased;

  StartsBar(StageModel model, HandModel hand) {
    this.model = model;
    noise = new ShareSlider("stage.noise-level", level -> model.edit(i -> Starts.noise(i, level)));
    erased = new ShareSlider("stage.erased-share", part -> model.edit(i -> Starts.erased(i, part)));
    bar.getStyleClass().add("stage-starts");
    bar.getChildren()
        .addAll(
            kindButtons(),
            pair("stage.count", counts()),
            pair("stage.tolerance", toleranceField()),
            whileTraining(),
            byHand(hand),
            noise.node(),
            erased.node());
    model.laboratory().experimentProperty().subscribe(_ -> follow());
  }

  @Override
  public Node node() {
    return bar;
  }

  private void follow() {
    IterationSettings settings = model.settings();
    bar.setDisable(settings == null);
    if (settings == null) {
      return;
    }
    kinds.get(settings.starts()).setSelected(true);
    count.setValue(settings.count());
    if (!tolerance.isFocused()) {
      tolerance.setText(Numbers.typed(settings.tolerance()));
    }
    boolean corrupted = settings.starts() == StartKind.CORRUPTED;
    noise.show(corrupted, settings.noiseLevel());
    erased.show(corrupted, settings.erasedShare());
  }

  private SegmentedButton kindButtons() {
    SegmentedButton buttons = new SegmentedButton();
    for (StartKind kind : List.of(StartKind.UNSEEN, StartKind.NOISE, StartKind.CORRUPTED)) {
      ToggleButton button = new ToggleButton(Texts.text(key(kind)));
      Described.by(key(kind), button);
      button.setId("stage-starts-" + kind.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(buttons.getToggleGroup());
      button.getStyleClass().add(Styles.SMALL);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            model.edit(i -> Starts.kind(i, kind));
          });
      kinds.put(kind, button);
      buttons.getButtons().add(button);
    }
    return buttons;
  }

  private static String key(StartKind kind) {
    return switch (kind) {
      case UNSEEN -> "stage.starts.unseen";
      case NOISE -> "stage.starts.noise";
      case CORRUPTED -> "stage.starts.corrupted";
    };
  }

  private ComboBox<Integer> counts() {
    count.setId("stage-count");
    count.getItems().setAll(COUNTS);
    count.setPrefWidth(66);
    count.getStyleClass().add(Styles.SMALL);
    count
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.edit(i -> Starts.count(i, chosen));
              }
            });
    return Described.by("stage.count", count);
  }

  private TextField toleranceField() {
    tolerance.setId("stage-tolerance");
    tolerance.setPrefColumnCount(3);
    tolerance.getStyleClass().add(Styles.SMALL);
    tolerance.setOnAction(_ -> commitTolerance());
    tolerance
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commitTolerance();
              }
            });
    return Described.by("stage.tolerance", tolerance);
  }

  private void commitTolerance() {
    IterationSettings settings = model.settings();
    if (settings == null) {
      return;
    }
    Starts.parseTolerance(tolerance.getText())
        .ifPresent(value -> model.edit(i -> Starts.tolerance(i, value)));
    tolerance.setText(Numbers.typed(model.settings().tolerance()));
  }

  private static ToggleButton byHand(HandModel hand) {
    ToggleButton button =
        new ToggleButton(Texts.text("stage.by-hand"), new FontIcon(MaterialDesignP.PENCIL));
    button.setId("stage-by-hand");
    button.getStyleClass().addAll(Styles.SMALL, "stage-by-hand");
    hand.openProperty().subscribe(button::setSelected);
    button.setOnAction(
        _ -> {
          if (button.isSelected()) {
            hand.choose(Math.max(0, hand.orbitProperty().get()));
          } else {
            hand.openProperty().set(false);
          }
          button.setSelected(hand.openProperty().get());
        });
    return Described.by("stage.by-hand", button);
  }

  private ToggleSwitch whileTraining() {
    ToggleSwitch toggle = new ToggleSwitch(Texts.text("stage.while-training"));
    toggle.setId("stage-while-training");
    toggle.selectedProperty().bindBidirectional(model.laboratory().iterateWhileTrainingProperty());
    return Described.by("stage.while-training", toggle);
  }

  private static HBox pair(String key, Node control) {
    Label label = new Label(Texts.text(key));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setLabelFor(control);
    HBox pair = new HBox(label, control);
    pair.getStyleClass().add("stage-pair");
    pair.setAlignment(Pos.CENTER_LEFT);
    return pair;
  }
}
