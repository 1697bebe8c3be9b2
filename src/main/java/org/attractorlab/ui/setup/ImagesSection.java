package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import org.attractorlab.data.Duplicates;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;
import org.attractorlab.ui.theme.ThemeColours;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Which images are to be memorized: by rule, or by clicking thumbnails. */
final class ImagesSection implements View {
  private static final List<Integer> SIZES = List.of(0, 16, 24, 28, 32, 48, 64);

  private final Node node;

  ImagesSection(
      Laboratory lab,
      ImagesModel model,
      ImageSets sets,
      OwnImages ownImages,
      ObservableValue<ThemeColours> colours) {
    MenuButton own =
        Described.by(
            "setup.own", new MenuButton(null, new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE)));
    own.setId("own");
    own.getStyleClass().addAll(Styles.BUTTON_ICON, Tweaks.NO_ARROW);
    own.getItems()
        .addAll(
            item("setup.own.folder", ownImages.openFolder()),
            item("setup.own.file", ownImages.openFile()));
    Slider count =
        new ScaledSlider<>("setup.images.count", model.count(), Scale.linear(1, ImageChoice.MOST));
    count
        .maxProperty()
        .bind(model.most().map(most -> Math.max(2, Math.min(100, most.doubleValue()))));
    Form form =
        new Form()
            .row("setup.images.set", setBox(model, sets), own)
            .row("setup.images.classes", new ClassesButton(lab, model))
            .row(
                "setup.images.pick",
                Form.choice(
                    "setup.images.pick",
                    model.picking(),
                    List.of(ImagesModel.Picking.values()),
                    by -> text("setup.pick." + by.name().toLowerCase(Locale.ROOT))))
            .row(
                "setup.images.count",
                count,
                new TypedField<>(
                    "setup.images.count", model.count(), FieldFormat.integer(1, ImageChoice.MOST)))
            .rowWhile(
                model.set().map(set -> sets.find(set).isEmpty()),
                "setup.images.size",
                Form.choice(
                    "setup.images.size",
                    model.size(),
                    SIZES,
                    side -> side == 0 ? text("setup.images.as-is") : side + " × " + side));
    Label facts = Described.explained("", new Label());
    facts.getStyleClass().add("facts");
    facts.setWrapText(true);
    Label duplicates = new Label();
    duplicates.getStyleClass().add("warning");
    duplicates.setWrapText(true);
    lab.imagesProperty()
        .subscribe(
            images -> {
              if (images != null) {
                facts.setText(facts(images));
                facts.setAccessibleHelp(details(images));
                duplicates.setText(Duplicates.among(images).sentence().orElse(""));
                duplicates.setManaged(!duplicates.getText().isEmpty());
              }
            });
    node =
        Section.of(
            1,
            "setup.images",
            form.node(),
            new Thumbnails(new ThumbnailsModel(lab, model), colours),
            facts,
            duplicates);
  }

  @Override
  public Node node() {
    return node;
  }

  /** The bundled sets, and the user's own where one is open. */
  private static ComboBox<String> setBox(ImagesModel model, ImageSets sets) {
    List<String> bundled = sets.entries().stream().map(ImageSets.Entry::name).toList();
    ComboBox<String> box = Form.choice("setup.images.set", sets::title);
    box.getItems().setAll(bundled);
    model
        .set()
        .subscribe(
            set -> {
              // The box shows a value only if it has it among its items already.
              box.getItems().removeIf(item -> !bundled.contains(item) && !item.equals(set));
              if (!set.isEmpty() && !box.getItems().contains(set)) {
                box.getItems().add(set);
              }
              box.setValue(set);
            });
    box.valueProperty()
        .subscribe(
            set -> {
              if (set != null) {
                model.set().set(set);
              }
            });
    return box;
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(text(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static String facts(TrainingImages images) {
    return text("setup.images.facts", images.count(), images.set().count(), images.set().shape());
  }

  private static String details(TrainingImages images) {
    String licence = text("setup.images.licence", images.set().title(), images.set().licence());
    return images.set().notes().isEmpty()
        ? licence
        : licence + "\n" + String.join("\n", images.set().notes());
  }
}
