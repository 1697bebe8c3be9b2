package org.attractorlab.ui.setup;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.attractorlab.experiment.Family;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.network.UNet;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;

/**
 * The architecture as separate values, and what follows from them. A value that the family at hand
 * does not have stands still; setting it changes nothing.
 */
final class NetworkModel {
  private final ObjectProperty<Family> family;
  private final ObjectProperty<Integer> layers;
  private final ObjectProperty<Integer> levels;
  private final ObjectProperty<Integer> width;
  private final ObjectProperty<Integer> filters;
  private final ObjectProperty<Integer> kernel;
  private final ObjectProperty<Downsampling.Encoder> encoder;
  private final ObjectProperty<Downsampling.Decoder> decoder;
  private final ObjectProperty<Boolean> skips;
  private final ObjectProperty<Activation> activation;
  private final ObjectProperty<Scheme> scheme;
  private final ObjectProperty<Double> gain;
  private final ObjectProperty<Boolean> bias;
  private final ObservableValue<Boolean> deep;
  private final ObservableValue<NetworkSize> size;

  NetworkModel(Laboratory lab) {
    family = part(lab, Family::of, (_, v) -> v.standard(), Family.FULLY_CONNECTED);
    layers = part(lab, NetworkModel::layers, NetworkModel::withLayers, 1);
    levels = part(lab, NetworkModel::levels, NetworkModel::withLevels, 1);
    width =
        part(
            lab,
            a -> a instanceof FullyConnected f ? f.width() : 1,
            (a, v) -> a instanceof FullyConnected f ? f.withWidth(v) : a,
            1);
    filters = part(lab, NetworkModel::filters, NetworkModel::withFilters, 1);
    kernel = part(lab, NetworkModel::kernel, NetworkModel::withKernel, 3);
    encoder =
        part(
            lab,
            a -> a instanceof Downsampling d ? d.encoder() : Downsampling.Encoder.STRIDED,
            (a, v) -> a instanceof Downsampling d ? d.withEncoder(v) : a,
            Downsampling.Encoder.STRIDED);
    decoder =
        part(
            lab,
            a -> a instanceof Downsampling d ? d.decoder() : Downsampling.Decoder.NEAREST,
            (a, v) -> a instanceof Downsampling d ? d.withDecoder(v) : a,
            Downsampling.Decoder.NEAREST);
    skips =
        part(
            lab,
            a -> a instanceof UNet u && u.skips(),
            (a, v) -> a instanceof UNet u ? u.withSkips(v) : a,
            false);
    activation =
        part(lab, Architecture::activation, Architecture::withActivation, Activation.LINEAR);
    bias = part(lab, Architecture::bias, Architecture::withBias, true);
    scheme =
        part(
            lab,
            a -> a.initialization().scheme(),
            (a, v) -> a.withInitialization(new Initialization(v, a.initialization().gain())),
            Scheme.PYTORCH);
    gain =
        part(
            lab,
            a -> a.initialization().gain(),
            (a, v) -> a.withInitialization(new Initialization(a.initialization().scheme(), v)),
            1.0);
    deep = lab.experimentProperty().map(experiment -> experiment.network().isDeep());
    size =
        Bindings.createObjectBinding(
            () -> NetworkSize.of(lab.experimentProperty().get(), lab.imagesProperty().get()),
            lab.experimentProperty(),
            lab.imagesProperty());
  }

  ObjectProperty<Family> family() {
    return family;
  }

  /** The number of linear maps or convolutions. */
  ObjectProperty<Integer> layers() {
    return layers;
  }

  /** How often images are halved. */
  ObjectProperty<Integer> levels() {
    return levels;
  }

  ObjectProperty<Integer> width() {
    return width;
  }

  ObjectProperty<Integer> filters() {
    return filters;
  }

  ObjectProperty<Integer> kernel() {
    return kernel;
  }

  ObjectProperty<Downsampling.Encoder> encoder() {
    return encoder;
  }

  ObjectProperty<Downsampling.Decoder> decoder() {
    return decoder;
  }

  ObjectProperty<Boolean> skips() {
    return skips;
  }

  ObjectProperty<Activation> activation() {
    return activation;
  }

  ObjectProperty<Scheme> scheme() {
    return scheme;
  }

  ObjectProperty<Double> gain() {
    return gain;
  }

  ObjectProperty<Boolean> bias() {
    return bias;
  }

  /** Whether there are hidden layers, which alone have a width and an activation. */
  ObservableValue<Boolean> deep() {
    return deep;
  }

  ObservableValue<NetworkSize> size() {
    return size;
  }

  private static int layers(Architecture architecture) {
    return switch (architecture) {
      case FullyConnected f -> f.layers();
      case Convolutional c -> c.layers();
      case Downsampling _, UNet _ -> 1;
    };
  }

  private static Architecture withLayers(Architecture architecture, int layers) {
    return switch (architecture) {
      case FullyConnected f -> f.withLayers(layers);
      case Convolutional c -> c.withLayers(layers);
      case Downsampling _, UNet _ -> architecture;
    };
  }

  private static int levels(Architecture architecture) {
    return switch (architecture) {
      case Downsampling d -> d.levels();
      case UNet u -> u.levels();
      case FullyConnected _, Convolutional _ -> 1;
    };
  }

  private static Architecture withLevels(Architecture architecture, int levels) {
    return switch (architecture) {
      case Downsampling d -> d.withLevels(levels);
      case UNet u -> u.withLevels(levels);
      case FullyConnected _, Convolutional _ -> architecture;
    };
  }

  private static int filters(Architecture architecture) {
    return switch (architecture) {
      case Convolutional c -> c.filters();
      case Downsampling d -> d.filters();
      case UNet u -> u.filters();
      case FullyConnected _ -> 1;
    };
  }

  private static Architecture withFilters(Architecture architecture, int filters) {
    return switch (architecture) {
      case Convolutional c -> c.withFilters(filters);
      case Downsampling d -> d.withFilters(filters);
      case UNet u -> u.withFilters(Math.min(filters, UNet.MOST_FILTERS));
      case FullyConnected _ -> architecture;
    };
  }

  private static int kernel(Architecture architecture) {
    return switch (architecture) {
      case Convolutional c -> c.kernel();
      case Downsampling d -> d.kernel();
      case FullyConnected _, UNet _ -> 3;
    };
  }

  private static Architecture withKernel(Architecture architecture, int kernel) {
    return switch (architecture) {
      case Convolutional c -> c.withKernel(kernel);
      case Downsampling d -> d.withKernel(kernel);
      case FullyConnected _, UNet _ -> architecture;
    };
  }

  private static <T> ObjectProperty<T> part(
      Laboratory lab,
      Function<Architecture, T> get,
      BiFunction<Architecture, T, Architecture> with,
      T whileNoneIsOpen) {
    return Part.of(
        lab,
        e -> get.apply(e.network()),
        (e, v) -> Change.network(a -> with.apply(a, v)).apply(e),
        whileNoneIsOpen);
  }
}
