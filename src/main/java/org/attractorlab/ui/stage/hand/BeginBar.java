package org.attractorlab.ui.stage.hand;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;

/** Where a start begins: another picture altogether, or what the experiment says again. */
final class BeginBar implements View {
  private final HandModel model;
  private final StartFiles files;
  private final HandView.Choosers choosers;
  private final MenuButton begin = new MenuButton(Texts.text("stage.hand.begin"));
  private final FlowPane bar = new FlowPane();

  BeginBar(HandModel model, StartFiles files, HandView.Choosers choosers) {
    this.model = model;
    this.files = files;
    this.choosers = choosers;
    begin.setId("hand-begin");
    begin.getStyleClass().add(Styles.SMALL);
    model.imagesProperty().subscribe(this::fill);
    Button reset = button("stage.hand.reset", model::reset);
    reset
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.isHandMade(model.orbitProperty().get()),
                model.orbitProperty(),
                model.historyProperty()));
    Button resetAll = button("stage.hand.reset-all", model::resetAll);
    Button save = button("stage.hand.save", () -> choosers.save().accept(files::save));
    for (Button all : List.of(resetAll, save)) {
      all.disableProperty().bind(model.historyProperty().map(h -> h.present().byOrbit().isEmpty()));
    }
    bar.getStyleClass().add("hand-begin");
    bar.getChildren().addAll(Described.by("stage.hand.begin", begin), reset, resetAll, save);
  }

  @Override
  public Node node() {
    return bar;
  }

  private void fill(@Nullable TrainingImages images) {
    List<MenuItem> items = new ArrayList<>();
    items.add(
        item(
            Texts.text("stage.hand.begin.file"),
            () -> choosers.open().accept(file -> files.load(List.of(file)))));
    items.add(item(Texts.text("stage.hand.begin.paste"), () -> PictureSources.paste(files)));
    items.add(item(Texts.text("stage.hand.begin.noise"), model::beginWithNoise));
    items.add(item(Texts.text("stage.hand.begin.black"), this::black));
    items.add(new SeparatorMenuItem());
    for (int i = 0; images != null && i < images.count(); i++) {
      int image = i;
      items.add(item(Recovered.name(i, images), () -> model.beginAtTrainingImage(image)));
    }
    begin.getItems().setAll(items);
  }

  private void black() {
    if (model.shape() != null) {
      model.begin(new float[model.shape().size()], RecoveryCount.NO_ORIGIN, "black");
    }
  }

  private static MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Texts.text(key));
    button.setId(key.replace("stage.hand.", "hand-"));
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> action.run());
    return Described.by(key, button);
  }
}
