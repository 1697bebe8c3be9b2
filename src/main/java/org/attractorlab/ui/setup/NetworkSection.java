package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.View;
import org.attractorlab.ui.theme.ThemeColours;

/** The architecture: controls, a picture of the layers, and how large it is. */
final class NetworkSection implements View {
  private static final double LARGEST_GAIN = 100;

  private final Node node;

  NetworkSection(NetworkModel model, ObservableValue<ThemeColours> colours) {
    Label size = new Label();
    size.textProperty().bind(model.size().map(NetworkSection::sentence));
    size.getStyleClass().add("facts");
    size.setWrapText(true);
    model.size().subscribe(now -> size.pseudoClassStateChanged(Styles.STATE_DANGER, !now.fits()));
    ToggleSwitch bias = Described.by("setup.network.bias", new ToggleSwitch());
    bias.setId("bias");
    bias.setSelected(model.bias().get());
    bias.selectedProperty().subscribe(on -> model.bias().set(on));
    model.bias().subscribe(bias::setSelected);
    CurvePicture curve =
        new CurvePicture(model.activation().map(NetworkSection::function), colours);
    Tooltip formula = Described.tooltip("");
    formula.textProperty().bind(model.activation().map(phi -> "φ(x) = " + phi.formula()));
    Tooltip.install(curve, formula);
    TypedField<Double> gain =
        new TypedField<>("setup.network.gain", model.gain(), FieldFormat.decimal(0, LARGEST_GAIN));
    Label biasName = new Label(text("setup.network.bias"));
    biasName.getStyleClass().add("form-name");
    ScaledSlider<Integer> widthSlider =
        new ScaledSlider<>(
            "setup.network.width", model.width(), Scale.logarithmic(1, FullyConnected.WIDEST));
    TypedField<Integer> widthField =
        new TypedField<>(
            "setup.network.width", model.width(), FieldFormat.integer(1, FullyConnected.WIDEST));
    ComboBox<Activation> activation =
        Form.choice(
            "setup.network.activation",
            model.activation(),
            List.of(Activation.values()),
            Activation::title);
    // A single linear map has no hidden layer.
    for (Node hidden : List.of(widthSlider, widthField, activation, curve)) {
      hidden.disableProperty().bind(model.layers().map(layers -> layers == 1));
    }
    Form form =
        new Form()
            .row(
                "setup.network.layers",
                new ScaledSlider<>(
                    "setup.network.layers",
                    model.layers(),
                    Scale.linear(1, FullyConnected.MOST_LAYERS)),
                new TypedField<>(
                    "setup.network.layers",
                    model.layers(),
                    FieldFormat.integer(1, FullyConnected.MOST_LAYERS)))
            .row("setup.network.width", widthSlider, widthField)
            .row("setup.network.activation", activation, curve)
            .row(
                "setup.network.start",
                Form.choice(
                    "setup.network.start", model.scheme(), List.of(Scheme.values()), Scheme::title))
            .row("setup.network.gain", gain, biasName, bias);
    node =
        Section.of(2, "setup.network", form.node(), new LayersPicture(model.size(), colours), size);
  }

  @Override
  public Node node() {
    return node;
  }

  private static DoubleUnaryOperator function(Activation activation) {
    return activation::value;
  }

  private static String sentence(NetworkSize size) {
    return size.parameters() == 0
        ? ""
        : text(
            size.fits() ? "setup.network.size" : "setup.network.too-large",
            size.shape(),
            Numbers.large(size.parameters()),
            Numbers.plain(size.ratio() < 100 ? size.ratio() : Math.rint(size.ratio())),
            Numbers.bytes(size.bytes()));
  }
}
