package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** How the network is trained and when training ends. */
final class TrainingSection implements View {
  private static final int MOST_STEPS = 10_000_000;
  private static final double LONGEST_SECONDS = 1e6;

  private final Node node;

  TrainingSection(TrainingModel model) {
    Label live = Described.by("setup.live", new Label());
    live.setGraphic(new FontIcon(MaterialDesignF.FLASH));
    live.getStyleClass().add("live");
    Form form =
        new Form()
            .row(
                "setup.training.optimizer",
                Form.choice(
                    "setup.training.optimizer",
                    model.optimizer(),
                    List.of(OptimizerKind.values()),
                    OptimizerKind::title))
            .row(
                "setup.training.rate",
                new ScaledSlider<>(
                    "setup.training.rate", model.learningRate(), Scale.logarithmic(1e-6, 10.0)),
                live,
                new TypedField<>(
                    "setup.training.rate", model.learningRate(), FieldFormat.above(0, 100)))
            .row(
                "setup.training.batch",
                new TypedField<>(
                    "setup.training.batch",
                    model.batch(),
                    FieldFormat.integer(1, ImageChoice.MOST).with(0, text("setup.training.full"))))
            .row(
                "setup.training.loss",
                new TypedField<>(
                    "setup.training.loss", model.lossTarget(), FieldFormat.decimal(0, 1)))
            .row(
                "setup.training.steps",
                new TypedField<>(
                    "setup.training.steps", model.maxSteps(), FieldFormat.integer(1, MOST_STEPS)))
            .row(
                "setup.training.seconds",
                new TypedField<>(
                    "setup.training.seconds",
                    model.maxSeconds(),
                    FieldFormat.above(0, LONGEST_SECONDS)
                        .with(TrainingModel.NO_LIMIT, text("setup.training.no-limit"))))
            .row(
                "setup.training.device",
                Form.choice(
                    "setup.training.device",
                    model.device(),
                    List.of(DeviceChoice.values()),
                    choice -> text("setup.device." + choice.name().toLowerCase(Locale.ROOT))));
    node = Section.of(3, "setup.training", form.node());
  }

  @Override
  public Node node() {
    return node;
  }
}
