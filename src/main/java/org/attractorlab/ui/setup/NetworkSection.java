package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.attractorlab.experiment.Family;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.network.ReceptiveField;
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
    ToggleSwitch bias = toggle("bias", model.bias());
    CurvePicture curve =
        new CurvePicture(model.activation().map(NetworkSection::function), colours);
    Tooltip formula = Described.tooltip("");
    formula.textProperty().bind(model.activation().map(phi -> "φ(x) = " + phi.formula()));
    Tooltip.install(curve, formula);
    TypedField<Double> gain =
        new TypedField<>("setup.network.gain", model.gain(), FieldFormat.decimal(0, LARGEST_GAIN));
    ComboBox<Activation> activation =
        Form.choice(
            "setup.network.activation",
            model.activation(),
            List.of(Activation.values()),
            Activation::title);
    Node[] width = slider("width", model.width(), Scale.logarithmic(1, FullyConnected.WIDEST));
    Node[] filters =
        slider("filters", model.filters(), Scale.logarithmic(1, Convolutional.MOST_FILTERS));
    // A single linear map has no hidden layer.
    Stream.of(width, filters, new Node[] {activation, curve})
        .flatMap(Stream::of)
        .forEach(hidden -> hidden.disableProperty().bind(model.deep().map(deep -> !deep)));
    Form form =
        new Form()
            .row(
                "setup.network.family",
                Form.choice(
                    "setup.network.family",
                    model.family(),
                    List.of(Family.values()),
                    Family::title))
            .rowWhile(
                of(model, Family.FULLY_CONNECTED, Family.CONVOLUTIONAL),
                "setup.network.layers",
                slider("layers", model.layers(), Scale.linear(1, FullyConnected.MOST_LAYERS)))
            .rowWhile(
                of(model, Family.DOWNSAMPLING, Family.U_NET),
                "setup.network.levels",
                slider("levels", model.levels(), Scale.linear(1, Downsampling.MOST_LEVELS)))
            .rowWhile(of(model, Family.FULLY_CONNECTED), "setup.network.width", width)
            .rowWhile(
                of(model, Family.CONVOLUTIONAL, Family.DOWNSAMPLING, Family.U_NET),
                "setup.network.filters",
                filters)
            .rowWhile(
                of(model, Family.CONVOLUTIONAL, Family.DOWNSAMPLING),
                "setup.network.kernel",
                Form.choice(
                    "setup.network.kernel", model.kernel(), List.of(3, 5, 7), k -> k + " × " + k))
            .rowWhile(
                of(model, Family.DOWNSAMPLING),
                "setup.network.encoder",
                Form.choice(
                    "setup.network.encoder",
                    model.encoder(),
                    List.of(Downsampling.Encoder.values()),
                    Downsampling.Encoder::title))
            .rowWhile(
                of(model, Family.DOWNSAMPLING),
                "setup.network.decoder",
                Form.choice(
                    "setup.network.decoder",
                    model.decoder(),
                    List.of(Downsampling.Decoder.values()),
                    Downsampling.Decoder::title))
            .rowWhile(
                of(model, Family.U_NET), "setup.network.skips", toggle("skips", model.skips()))
            .row("setup.network.activation", activation, curve)
            .row(
                "setup.network.start",
                Form.choice(
                    "setup.network.start", model.scheme(), List.of(Scheme.values()), Scheme::title))
            .row("setup.network.gain", gain)
            .row("setup.network.bias", bias);
    node =
        Section.of(2, "setup.network", form.node(), new LayersPicture(model.size(), colours), size);
  }

  @Override
  public Node node() {
    return node;
  }

  /** A slider and a field for the same number. */
  private static Node[] slider(String name, ObjectProperty<Integer> value, Scale<Integer> scale) {
    String key = "setup.network." + name;
    int least = scale.value().apply(scale.least());
    int most = scale.value().apply(scale.most());
    return new Node[] {
      new ScaledSlider<>(key, value, scale),
      new TypedField<>(key, value, FieldFormat.integer(least, most))
    };
  }

  private static ToggleSwitch toggle(String name, ObjectProperty<Boolean> value) {
    ToggleSwitch toggle = Described.by("setup.network." + name, new ToggleSwitch());
    toggle.setId(name);
    toggle.setSelected(value.get());
    toggle.selectedProperty().subscribe(on -> value.set(on));
    value.subscribe(toggle::setSelected);
    return toggle;
  }

  /** Whether the network is of one of these families. */
  private static ObservableValue<Boolean> of(NetworkModel model, Family... families) {
    return model.family().map(List.of(families)::contains);
  }

  private static DoubleUnaryOperator function(Activation activation) {
    return activation::value;
  }

  private static String sentence(NetworkSize size) {
    if (size.parameters() == 0) {
      return "";
    }
    String counted =
        text(
            size.fits() ? "setup.network.size" : "setup.network.too-large",
            size.shape(),
            Numbers.large(size.parameters()),
            Numbers.plain(size.ratio() < 100 ? size.ratio() : Math.rint(size.ratio())),
            Numbers.bytes(size.bytes()));
    return size.ofImages() ? counted + "\n" + sees(size.field()) : counted;
  }

  private static String sees(ReceptiveField field) {
    return text(
        field.coversImage() ? "setup.network.sees-all" : "setup.network.sees-part",
        field.height(),
        field.width());
  }
}
