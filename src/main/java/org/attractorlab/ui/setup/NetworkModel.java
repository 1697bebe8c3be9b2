package org.attractorlab.ui.setup;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;

/** The architecture as separate values, and what follows from them. */
final class NetworkModel {
  private final ObjectProperty<Integer> layers;
  private final ObjectProperty<Integer> width;
  private final ObjectProperty<Activation> activation;
  private final ObjectProperty<Scheme> scheme;
  private final ObjectProperty<Double> gain;
  private final ObjectProperty<Boolean> bias;
  private final ObservableValue<NetworkSize> size;

  NetworkModel(Laboratory lab) {
    layers =
        part(
            lab,
            FullyConnected::layers,
            (f, v) ->
                new FullyConnected(v, f.width(), f.activation(), f.bias(), f.initialization()),
            1);
    width =
        part(
            lab,
            FullyConnected::width,
            (f, v) ->
                new FullyConnected(f.layers(), v, f.activation(), f.bias(), f.initialization()),
            1);
    activation =
        part(
            lab,
            FullyConnected::activation,
            (f, v) -> new FullyConnected(f.layers(), f.width(), v, f.bias(), f.initialization()),
            Activation.LINEAR);
    bias =
        part(
            lab,
            FullyConnected::bias,
            (f, v) ->
                new FullyConnected(f.layers(), f.width(), f.activation(), v, f.initialization()),
            true);
    scheme =
        part(
            lab,
            f -> f.initialization().scheme(),
            (f, v) -> withStart(f, new Initialization(v, f.initialization().gain())),
            Scheme.PYTORCH);
    gain =
        part(
            lab,
            f -> f.initialization().gain(),
            (f, v) -> withStart(f, new Initialization(f.initialization().scheme(), v)),
            1.0);
    size =
        Bindings.createObjectBinding(
            () -> NetworkSize.of(lab.experimentProperty().get(), lab.imagesProperty().get()),
            lab.experimentProperty(),
            lab.imagesProperty());
  }

  /** The number of linear maps. */
  ObjectProperty<Integer> layers() {
    return layers;
  }

  ObjectProperty<Integer> width() {
    return width;
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

  ObservableValue<NetworkSize> size() {
    return size;
  }

  private static FullyConnected withStart(FullyConnected f, Initialization start) {
    return new FullyConnected(f.layers(), f.width(), f.activation(), f.bias(), start);
  }

  private static <T> ObjectProperty<T> part(
      Laboratory lab,
      Function<FullyConnected, T> get,
      BiFunction<FullyConnected, T, FullyConnected> with,
      T whileNoneIsOpen) {
    return Part.of(
        lab,
        e -> get.apply(fullyConnected(e)),
        (e, v) -> Change.network(_ -> with.apply(fullyConnected(e), v)).apply(e),
        whileNoneIsOpen);
  }

  private static FullyConnected fullyConnected(Experiment experiment) {
    return (FullyConnected) experiment.network();
  }
}
