package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;

/** A menu of the set's classes, each with a tick; it stays open while ticking. */
final class ClassesButton extends MenuButton {
  private final Laboratory lab;
  private final ImagesModel model;
  private List<String> shown = List.of();

  ClassesButton(Laboratory lab, ImagesModel model) {
    this.lab = lab;
    this.model = model;
    setId("classes");
    getStyleClass().add("classes");
    Described.by("setup.images.classes", this);
    lab.imagesProperty().subscribe(this::refresh);
    model.classes().subscribe(this::refresh);
  }

  private void refresh() {
    TrainingImages images = lab.imagesProperty().get();
    List<String> all = images == null ? List.of() : images.set().classes();
    List<String> ticked = model.classes().get();
    setDisable(all.isEmpty());
    setText(
        all.isEmpty()
            ? text("setup.images.no-classes")
            : ticked.isEmpty()
                ? text("setup.images.all", all.size())
                : ticked.size() == 1
                    ? ticked.getFirst()
                    : text("setup.images.some", ticked.size(), all.size()));
    if (!all.equals(shown)) {
      shown = all;
      getItems().setAll(all.stream().map(this::item).toList());
    }
  }

  private CustomMenuItem item(String name) {
    CheckBox tick = new CheckBox(name);
    model.classes().subscribe(ticked -> tick.setSelected(ticked.contains(name)));
    tick.setOnAction(_ -> tick(name, tick.isSelected()));
    CustomMenuItem item = new CustomMenuItem(tick, false);
    item.setOnAction(_ -> tick.fire());
    return item;
  }

  private void tick(String name, boolean on) {
    List<String> ticked = new ArrayList<>(model.classes().get());
    ticked.remove(name);
    if (on) {
      ticked.add(name);
    }
    // In the order of the set, so that the same ticks are the same choice.
    ticked.sort((one, other) -> Integer.compare(shown.indexOf(one), shown.indexOf(other)));
    model.classes().set(List.copyOf(ticked));
  }
}
