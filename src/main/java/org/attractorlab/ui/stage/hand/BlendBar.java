package org.attractorlab.ui.stage.hand;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;

/** An image mixed in by a slider, and the training image that the start belongs to. */
final class BlendBar implements View {
  private final HandModel model;
  private final ComboBox<Partner> partner = new ComboBox<>();
  private final Slider share = new Slider(0, 1, 0);
  private final ComboBox<Integer> origin = new ComboBox<>();
  private final VBox bar;
  private boolean following;

  BlendBar(HandModel model, StartFiles files, Consumer<Consumer<Path>> chooser) {
    this.model = model;
    partner.setId("hand-partner");
    share.setId("hand-share");
    share.setBlockIncrement(0.05);
    share.setPrefWidth(96);
    origin.setId("hand-origin");
    for (ComboBox<?> box : List.of(partner, origin)) {
      box.getStyleClass().add(Styles.SMALL);
      box.setVisibleRowCount(10);
    }
    origin.setConverter(names());
    partner.setConverter(partnerNames());
    Button picture =
        Described.by("stage.hand.picture", new Button(Texts.text("stage.hand.picture")));
    picture.setId("hand-picture");
    picture.getStyleClass().add(Styles.SMALL);
    picture.setOnAction(_ -> chooser.accept(file -> files.loadPartner(file, this::add)));
    Described.by("stage.hand.partner", partner);
    Described.by("stage.hand.share", share);
    Described.by("stage.hand.origin", origin);
    Label number = new Label();
    number.getStyleClass().add("hand-number");
    number
        .textProperty()
        .bind(share.valueProperty().map(v -> Math.round(100 * v.doubleValue()) + " %"));
    bar =
        new VBox(
            BrushBar.flow(
                BrushBar.row(BrushBar.label("stage.hand.partner", partner), partner),
                picture,
                BrushBar.row(share, number)),
            BrushBar.flow(BrushBar.label("stage.hand.origin", origin), origin));
    bar.getStyleClass().add("hand-rows");
    model.imagesProperty().subscribe(this::fill);
    model.historyProperty().subscribe(_ -> follow());
    model.orbitProperty().subscribe(_ -> follow());
    model.imageProperty().subscribe(_ -> follow());
    share.valueProperty().subscribe(value -> blend(value.doubleValue()));
    partner.valueProperty().subscribe(_ -> follow());
    origin
        .valueProperty()
        .subscribe(
            chosen -> {
              if (!following && chosen != null) {
                model.belongTo(chosen);
              }
            });
  }

  @Override
  public Node node() {
    return bar;
  }

  private void fill(@Nullable TrainingImages images) {
    following = true;
    List<Integer> all =
        images == null ? List.of() : IntStream.range(0, images.count()).boxed().toList();
    List<Partner> partners =
        all.stream().map(i -> new Partner(Recovered.name(i, images), images.image(i), i)).toList();
    // Else a number that stays would go on with the name it had before.
    partner.setValue(null);
    origin.setValue(null);
    partner.getItems().setAll(partners);
    partner.setValue(partners.isEmpty() ? null : partners.getFirst());
    origin.getItems().setAll(RecoveryCount.NO_ORIGIN);
    origin.getItems().addAll(all);
    following = false;
    follow();
  }

  /** A picture of one's own, from now on among those that can be mixed in. */
  private void add(Partner picture) {
    partner.getItems().add(picture);
    partner.setValue(picture);
  }

  private void blend(double wanted) {
    if (!following && partner.getValue() != null) {
      following = true;
      model.blend(partner.getValue(), wanted);
      following = false;
      follow();
    }
  }

  /** After anything else was done, the slider is where nothing is mixed in. */
  private void follow() {
    if (following) {
      return;
    }
    following = true;
    if (partner.getValue() == null || !model.isBlendingWith(partner.getValue())) {
      share.setValue(0);
    }
    origin.setValue(model.origin());
    following = false;
  }

  private static StringConverter<Partner> partnerNames() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Partner one) {
        return one == null ? "" : one.name();
      }

      @Override
      public Partner fromString(String text) {
        throw new UnsupportedOperationException("Names are chosen, not typed.");
      }
    };
  }

  private StringConverter<Integer> names() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Integer image) {
        TrainingImages images = model.imagesProperty().get();
        if (image == null || images == null || image >= images.count()) {
          return "";
        }
        return image < 0 ? Texts.text("stage.hand.origin.none") : Recovered.name(image, images);
      }

      @Override
      public Integer fromString(String text) {
        throw new UnsupportedOperationException("Names are chosen, not typed.");
      }
    };
  }
}
